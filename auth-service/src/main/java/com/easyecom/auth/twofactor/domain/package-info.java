/** One-time codes, by arithmetic alone. */
@NullMarked
package com.easyecom.auth.twofactor.domain;

import org.jspecify.annotations.NullMarked;
