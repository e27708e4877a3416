/** Reports of sales and tax over HTTP. */
@NullMarked
package com.easyecom.accounting.sales.api;

import org.jspecify.annotations.NullMarked;
