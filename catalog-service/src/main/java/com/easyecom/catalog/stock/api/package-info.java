/** Stock over HTTP: {@code /api/v1/inventory}. */
@NullMarked
package com.easyecom.catalog.stock.api;

import org.jspecify.annotations.NullMarked;
