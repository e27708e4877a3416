/** Imports products from a file: all rows or none, and back again. */
@NullMarked
package com.easyecom.catalog.productimport.application;

import org.jspecify.annotations.NullMarked;
