/** Who gets the stock: which requests can be held, and what a fulfilment may take of it. */
@NullMarked
package com.easyecom.catalog.allocation.domain;

import org.jspecify.annotations.NullMarked;
