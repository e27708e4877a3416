/** Stock and its ledger in PostgreSQL. */
@NullMarked
package com.easyecom.catalog.stock.persistence;

import org.jspecify.annotations.NullMarked;
