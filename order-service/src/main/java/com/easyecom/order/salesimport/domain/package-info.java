/** What the rows of a file of sales mean: read, checked, put together to orders. */
@NullMarked
package com.easyecom.order.salesimport.domain;

import org.jspecify.annotations.NullMarked;
