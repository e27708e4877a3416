/**
 * Reading a large catalog: a million products and their movements, loaded into the shop's database
 * as the product itself would have written them, and requests that arrive whether or not earlier
 * ones are answered.
 */
@NullMarked
package com.easyecom.bench.catalog;

import org.jspecify.annotations.NullMarked;
