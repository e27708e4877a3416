/** The copy of products in PostgreSQL. */
@NullMarked
package com.easyecom.vision.product.persistence;

import org.jspecify.annotations.NullMarked;
