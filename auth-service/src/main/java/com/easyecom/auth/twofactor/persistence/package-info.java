/** Second factors in PostgreSQL. */
@NullMarked
package com.easyecom.auth.twofactor.persistence;

import org.jspecify.annotations.NullMarked;
