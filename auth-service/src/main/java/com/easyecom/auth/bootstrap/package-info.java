/** The first admin: demo mode's, or the configured one. */
@NullMarked
package com.easyecom.auth.bootstrap;

import org.jspecify.annotations.NullMarked;
