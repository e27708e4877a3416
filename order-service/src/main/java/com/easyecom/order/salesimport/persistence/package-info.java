/** Imports of sales in their tables. */
@NullMarked
package com.easyecom.order.salesimport.persistence;

import org.jspecify.annotations.NullMarked;
