/** Products over HTTP: {@code /api/v1/products}. */
@NullMarked
package com.easyecom.catalog.product.api;

import org.jspecify.annotations.NullMarked;
