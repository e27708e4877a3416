package com.easyecom.accounting.inventory;

import java.time.LocalDate;

/**
 * A change of stock on its days, which are those of its journal entry.
 *
 * @param effectiveDay the shop's day on which it happened
 * @param postingDay that day, or the first open one after it
 */
record DatedChange(StockChange change, LocalDate effectiveDay, LocalDate postingDay) {}
