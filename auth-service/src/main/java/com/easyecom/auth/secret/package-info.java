/** Secrets that are kept, and must be read again. */
@NullMarked
package com.easyecom.auth.secret;

import org.jspecify.annotations.NullMarked;
