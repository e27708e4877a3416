/** Which returned units are back, from the ledger. */
@NullMarked
package com.easyecom.catalog.restock.persistence;

import org.jspecify.annotations.NullMarked;
