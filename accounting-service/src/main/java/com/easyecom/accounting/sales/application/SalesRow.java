package com.easyecom.accounting.sales.application;

import com.easyecom.accounting.sales.domain.SaleFigures;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report of sales.
 *
 * @param start the day, or the month's first, where rows are times
 * @param id the product's or customer's; null where none is known, and where rows are others
 * @param name the category, the channel, or the product's SKU; null for none
 * @param title what a product is called
 * @param place in the report, as a number
 */
public record SalesRow(
    @Nullable LocalDate start,
    @Nullable Long id,
    @Nullable String name,
    @Nullable String title,
    long place,
    SaleFigures figures) {}
