/** Hears of returns from order-service. */
@NullMarked
package com.easyecom.catalog.restock.messaging;

import org.jspecify.annotations.NullMarked;
