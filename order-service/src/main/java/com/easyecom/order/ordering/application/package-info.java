/** Placing, fulfilling and reading orders, and the saga with catalog-service. */
@NullMarked
package com.easyecom.order.ordering.application;

import org.jspecify.annotations.NullMarked;
