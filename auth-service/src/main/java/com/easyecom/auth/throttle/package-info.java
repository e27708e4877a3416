/** Slows down whoever guesses: passwords and one-time codes alike. */
@NullMarked
package com.easyecom.auth.throttle;

import org.jspecify.annotations.NullMarked;
