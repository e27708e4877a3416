/** The calls to order-service. */
@NullMarked
package com.easyecom.catalog.allocation.remote;

import org.jspecify.annotations.NullMarked;
