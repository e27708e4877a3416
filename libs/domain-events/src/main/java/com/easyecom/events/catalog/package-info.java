/** What catalog-service tells: products, and every movement and hold of stock. */
@NullMarked
package com.easyecom.events.catalog;

import org.jspecify.annotations.NullMarked;
