/** Giving oneself a second factor, and proving it. */
@NullMarked
package com.easyecom.auth.twofactor.application;

import org.jspecify.annotations.NullMarked;
