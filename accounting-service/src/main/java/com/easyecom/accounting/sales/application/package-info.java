/** Sales by day, product, category, customer and channel, and the tax collected with them. */
@NullMarked
package com.easyecom.accounting.sales.application;

import org.jspecify.annotations.NullMarked;
