/** How old the stock was on any day: what is left are the goods that came last. */
@NullMarked
package com.easyecom.accounting.aging;

import org.jspecify.annotations.NullMarked;
