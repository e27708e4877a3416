/** Keeps the copy of products up to date from catalog-service's events. */
@NullMarked
package com.easyecom.order.products.messaging;

import org.jspecify.annotations.NullMarked;
