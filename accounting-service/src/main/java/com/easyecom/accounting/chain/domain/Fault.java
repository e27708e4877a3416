package com.easyecom.accounting.chain.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the journal.
 *
 * @param position the place in the chain where it shows; null for one of a running balance
 * @param entryId the entry where it shows; null where none can be named
 * @param reason a sentence for people
 */
public record Fault(@Nullable Long position, @Nullable Long entryId, String reason) {}
