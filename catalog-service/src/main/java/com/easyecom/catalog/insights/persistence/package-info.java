/** Reads sales from the ledger. */
@NullMarked
package com.easyecom.catalog.insights.persistence;

import org.jspecify.annotations.NullMarked;
