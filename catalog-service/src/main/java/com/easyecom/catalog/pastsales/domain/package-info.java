/** What past sales do to the stock: moved in their order, none of what is there touched. */
@NullMarked
package com.easyecom.catalog.pastsales.domain;

import org.jspecify.annotations.NullMarked;
