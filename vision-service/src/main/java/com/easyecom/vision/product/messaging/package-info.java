/** Keeps the copy of products up to date from catalog-service's events. */
@NullMarked
package com.easyecom.vision.product.messaging;

import org.jspecify.annotations.NullMarked;
