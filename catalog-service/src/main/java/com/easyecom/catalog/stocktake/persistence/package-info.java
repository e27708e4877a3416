/** What a stocktake needs of PostgreSQL. */
@NullMarked
package com.easyecom.catalog.stocktake.persistence;

import org.jspecify.annotations.NullMarked;
