/** How what people decided about the books is applied again, from the events that tell of it. */
@NullMarked
package com.easyecom.accounting.history;

import org.jspecify.annotations.NullMarked;
