/** The bodies of order-service's internal calls. */
@NullMarked
package com.easyecom.internalapi.order;

import org.jspecify.annotations.NullMarked;
