/** What a product is, apart from its stock. */
@NullMarked
package com.easyecom.catalog.product.domain;

import org.jspecify.annotations.NullMarked;
