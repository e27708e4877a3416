/** Who buys: customers, their contact details, and what makes two of them the same. */
@NullMarked
package com.easyecom.order.customers;

import org.jspecify.annotations.NullMarked;
