package com.easyecom.accounting.chart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account that stands for what posting rules name.
 *
 * @param version counts how often another was chosen
 * @param changedBy who chose it; null for the seeded one
 */
record PostingAccount(
    KnownAccount role,
    Account account,
    long version,
    @Nullable String changedBy,
    Instant changedAt) {}
