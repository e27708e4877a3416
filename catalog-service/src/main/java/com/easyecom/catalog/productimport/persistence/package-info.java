/** Imports and what they do to products, in SQL and many rows at a time. */
@NullMarked
package com.easyecom.catalog.productimport.persistence;

import org.jspecify.annotations.NullMarked;
