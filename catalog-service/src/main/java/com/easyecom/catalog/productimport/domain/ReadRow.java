package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.imports.ImportIssue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param row null when it could not be
 * @param issues why
 */
public record ReadRow(int number, @Nullable ProductRow row, List<ImportIssue> issues) {}
