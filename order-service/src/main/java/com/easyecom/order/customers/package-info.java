/**
 * Who buys: customers, how they are reached, and what makes two of them the same. Here stands what
 * other features speak of; what is done with customers is in {@code application}.
 */
@NullMarked
package com.easyecom.order.customers;

import org.jspecify.annotations.NullMarked;
