/** The HTTP side of sessions and registration. */
@NullMarked
package com.easyecom.auth.session.api;

import org.jspecify.annotations.NullMarked;
