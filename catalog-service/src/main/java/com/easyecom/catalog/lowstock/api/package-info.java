/** Low stock over HTTP: {@code /api/v1/inventory/low-stock}. */
@NullMarked
package com.easyecom.catalog.lowstock.api;

import org.jspecify.annotations.NullMarked;
