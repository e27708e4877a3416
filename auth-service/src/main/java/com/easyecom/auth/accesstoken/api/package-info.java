/** The published keys. */
@NullMarked
package com.easyecom.auth.accesstoken.api;

import org.jspecify.annotations.NullMarked;
