package com.easyecom.order.salesimport.application;

import com.easyecom.order.salesimport.domain.SalesImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param actor who asked for it
 * @param rowsRead checked so far, the header not among them
 * @param rowsTotal null until the file was looked through
 */
public record SalesImport(
    long id,
    SalesImportState state,
    String actor,
    SalesImportOptions options,
    int rowsRead,
    @Nullable Integer rowsTotal,
    SalesImportResult result,
    Instant startedAt,
    @Nullable Instant finishedAt) {}
