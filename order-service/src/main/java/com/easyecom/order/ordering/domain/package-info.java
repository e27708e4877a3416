/** The rules of orders: prices, legal transitions, and what each part takes. */
@NullMarked
package com.easyecom.order.ordering.domain;

import org.jspecify.annotations.NullMarked;
