package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.dates.Days;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows; null stands for all.
 *
 * @param days the entries' own dates
 * @param accountCode entries with a line of this account
 */
public record EntryFilter(
    Days days,
    @Nullable String accountCode,
    @Nullable String referenceType,
    @Nullable String referenceId) {}
