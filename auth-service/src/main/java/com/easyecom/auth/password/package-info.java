/** Passwords: which are good enough, and how they are hashed and checked. */
@NullMarked
package com.easyecom.auth.password;

import org.jspecify.annotations.NullMarked;
