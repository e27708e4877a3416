package com.easyecom.catalog.stock.api;

import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.application.MovementFilter;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.DayRange;
import com.easyecom.kit.http.Filters;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters that say which movements are asked for. */
final class MovementFilters {

  private MovementFilters() {}

  /**
   * @throws Refusal {@code invalid_request} for one that is no such value
   */
  static MovementFilter of(
      @Nullable String productId,
      @Nullable String movementType,
      @Nullable String referenceType,
      @Nullable String referenceId,
      @Nullable String from,
      @Nullable String to,
      ZoneId zone) {
    DayRange days = DayRange.of(from, to, zone);
    return new MovementFilter(
        Filters.id("product_id", productId),
        Filters.oneOf("movement_type", movementType, MovementType.class),
        referenceType,
        referenceId,
        from == null ? null : days.from(),
        to == null ? null : days.until());
  }
}
