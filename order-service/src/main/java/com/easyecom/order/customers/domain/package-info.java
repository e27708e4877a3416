/** What a customer is, how one changes, and what becomes of two that are one. */
@NullMarked
package com.easyecom.order.customers.domain;

import org.jspecify.annotations.NullMarked;
