/** What can be done with products: create, change, remove, find them. */
@NullMarked
package com.easyecom.catalog.product.application;

import org.jspecify.annotations.NullMarked;
