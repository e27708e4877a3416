/** Customers in their tables. */
@NullMarked
package com.easyecom.order.customers.persistence;

import org.jspecify.annotations.NullMarked;
