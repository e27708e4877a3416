/** Access tokens for tests, signed like auth-service's, and the keys to check them by. */
@NullMarked
package com.easyecom.testkit.security;

import org.jspecify.annotations.NullMarked;
