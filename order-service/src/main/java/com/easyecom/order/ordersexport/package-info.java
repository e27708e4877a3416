/** The orders as a CSV file, of whose sales an import makes the same sales. */
@NullMarked
package com.easyecom.order.ordersexport;

import org.jspecify.annotations.NullMarked;
