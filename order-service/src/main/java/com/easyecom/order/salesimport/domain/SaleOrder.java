package com.easyecom.order.salesimport.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one order, in their order.
 *
 * @param rows at least one; what is the whole order's stands in the first that has it
 */
public record SaleOrder(List<SaleRow> rows) {

  public @Nullable String orderNumber() {
    return rows.getFirst().orderNumber();
  }

  public Instant soldAt() {
    return rows.getFirst().soldAt();
  }

  /** What one of the columns says that are about the whole order; null when no row says it. */
  public <T> @Nullable T common(Function<SaleRow, @Nullable T> column) {
    return rows.stream().map(column).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
