/** Months of the books: which are closed, and what that means for a day. JDK only. */
@NullMarked
package com.easyecom.kernel.period;

import org.jspecify.annotations.NullMarked;
