/** order-service: customers, orders, their lines and fulfilments. */
@NullMarked
package com.easyecom.order;

import org.jspecify.annotations.NullMarked;
