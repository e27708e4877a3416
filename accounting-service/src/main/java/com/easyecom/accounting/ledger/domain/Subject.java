package com.easyecom.accounting.ledger.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an entry is about.
 *
 * @param description for people
 * @param referenceType the kind of thing it belongs to, for example {@code order}
 * @param referenceId that thing's id
 */
public record Subject(
    @Nullable String description, @Nullable String referenceType, @Nullable String referenceId) {}
