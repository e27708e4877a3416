/** The calls to catalog-service. */
@NullMarked
package com.easyecom.order.ordering.remote;

import org.jspecify.annotations.NullMarked;
