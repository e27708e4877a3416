/** The copy of products in PostgreSQL. */
@NullMarked
package com.easyecom.order.products.persistence;

import org.jspecify.annotations.NullMarked;
