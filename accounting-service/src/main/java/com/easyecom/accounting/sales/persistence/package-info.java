/** Lines of sales and their sums in PostgreSQL; triggers keep the sums. */
@NullMarked
package com.easyecom.accounting.sales.persistence;

import org.jspecify.annotations.NullMarked;
