/** What can be done with a count of the shelves: post what differs from the books. */
@NullMarked
package com.easyecom.catalog.stocktake.application;

import org.jspecify.annotations.NullMarked;
