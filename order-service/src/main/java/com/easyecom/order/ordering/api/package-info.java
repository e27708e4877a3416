/** Orders over HTTP. */
@NullMarked
package com.easyecom.order.ordering.api;

import org.jspecify.annotations.NullMarked;
