/** Customers over HTTP. */
@NullMarked
package com.easyecom.order.customers.api;

import org.jspecify.annotations.NullMarked;
