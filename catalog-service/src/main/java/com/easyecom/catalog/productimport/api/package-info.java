/** Importing products over HTTP: {@code /api/v1/products/import} and {@code /imports}. */
@NullMarked
package com.easyecom.catalog.productimport.api;

import org.jspecify.annotations.NullMarked;
