/** Refresh tokens, and what becomes of one that is presented. */
@NullMarked
package com.easyecom.auth.session.domain;

import org.jspecify.annotations.NullMarked;
