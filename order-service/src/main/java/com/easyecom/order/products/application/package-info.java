/** This service's own copy of the facts of products. */
@NullMarked
package com.easyecom.order.products.application;

import org.jspecify.annotations.NullMarked;
