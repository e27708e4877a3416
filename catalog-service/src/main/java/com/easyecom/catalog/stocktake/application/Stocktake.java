package com.easyecom.catalog.stocktake.application;

import com.easyecom.kernel.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stocktake found.
 *
 * @param reference the {@code reference_id} of its movements; null when nothing was to be posted
 * @param lines one for each count, in their order
 * @param value the differences' values together
 */
public record Stocktake(@Nullable String reference, List<CountedLine> lines, Money value) {}
