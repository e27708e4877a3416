/** Learns of sales from the events that are posted. */
@NullMarked
package com.easyecom.accounting.sales.messaging;

import org.jspecify.annotations.NullMarked;
