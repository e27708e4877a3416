/** Stocktakes over HTTP: {@code /api/v1/inventory/stocktakes}. */
@NullMarked
package com.easyecom.catalog.stocktake.api;

import org.jspecify.annotations.NullMarked;
