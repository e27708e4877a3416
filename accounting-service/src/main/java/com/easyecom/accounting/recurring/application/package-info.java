/** Starting, ending and posting entries that recur every month. */
@NullMarked
package com.easyecom.accounting.recurring.application;

import org.jspecify.annotations.NullMarked;
