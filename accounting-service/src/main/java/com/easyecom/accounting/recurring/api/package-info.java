/** Entries that recur, over HTTP. */
@NullMarked
package com.easyecom.accounting.recurring.api;

import org.jspecify.annotations.NullMarked;
