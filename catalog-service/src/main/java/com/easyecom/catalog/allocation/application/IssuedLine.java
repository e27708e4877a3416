package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.stock.application.LedgerEntry;

/** An order line that leaves, and its movement as it goes into the ledger. */
record IssuedLine(AskedIssue asked, IssueLine line, LedgerEntry entry) {}
