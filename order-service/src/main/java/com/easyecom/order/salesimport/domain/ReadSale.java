package com.easyecom.order.salesimport.domain;

import com.easyecom.kernel.imports.ImportIssue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param orderNumber the order that the row belongs to, whatever else is wrong with it
 * @param row null when something is wrong with it
 * @param isSale false for an order that is none: not fulfilled, or returned since
 */
public record ReadSale(
    int number,
    @Nullable String orderNumber,
    @Nullable SaleRow row,
    boolean isSale,
    List<ImportIssue> issues) {}
