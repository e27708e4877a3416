/** What can be done with stock: adjust it, list its movements, open and close a product's stock. */
@NullMarked
package com.easyecom.catalog.stock.application;

import org.jspecify.annotations.NullMarked;
