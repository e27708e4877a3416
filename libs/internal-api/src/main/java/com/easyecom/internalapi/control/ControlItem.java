package com.easyecom.internalapi.control;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What one thing contributed to a day's figures.
 *
 * @param referenceType the kind of thing, as journal entries name it: {@code order}, {@code
 *     stock_movement}
 * @param figures by their names
 */
public record ControlItem(
    String referenceType, long referenceId, Map<String, BigDecimal> figures) {}
