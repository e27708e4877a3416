package com.easyecom.accounting.chart;

import java.time.Instant;

/**
 * An account in the chart.
 *
 * @param code what people call it by, three to ten digits
 */
public record Account(long id, String code, String name, AccountType type, Instant createdAt) {}
