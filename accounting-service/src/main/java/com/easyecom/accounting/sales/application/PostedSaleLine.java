package com.easyecom.accounting.sales.application;

import com.easyecom.accounting.sales.domain.SaleLine;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is read.
 *
 * @param entryId the journal entry that it is a part of; null where nothing was to post
 * @param customerId who bought; of merged customers the one who is kept
 */
public record PostedSaleLine(
    long id,
    SaleLine line,
    @Nullable Long entryId,
    @Nullable String orderNumber,
    @Nullable Long customerId,
    @Nullable String category,
    @Nullable String channel) {}
