/** Products in PostgreSQL. */
@NullMarked
package com.easyecom.catalog.product.persistence;

import org.jspecify.annotations.NullMarked;
