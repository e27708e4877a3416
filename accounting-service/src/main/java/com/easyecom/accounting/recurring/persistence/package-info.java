/** Entries that recur, in PostgreSQL. */
@NullMarked
package com.easyecom.accounting.recurring.persistence;

import org.jspecify.annotations.NullMarked;
