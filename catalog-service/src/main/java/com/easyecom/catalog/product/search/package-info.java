/**
 * Finds products by what people type: ranked, tolerant of typos, page by page. The words it looks
 * into are kept by the database's triggers.
 */
@NullMarked
package com.easyecom.catalog.product.search;

import org.jspecify.annotations.NullMarked;
