package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.Filters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The period that a report's period is compared with: named by what it is, or by its days. */
public class ComparisonParameters {

  @QueryParam("compare_to")
  @Parameter(
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"previous_period", "previous_year"}))
  @Nullable String compareTo;

  @QueryParam("comparison_start")
  @Nullable String start;

  @QueryParam("comparison_end")
  @Nullable String end;

  private enum Named {
    PREVIOUS_PERIOD,
    PREVIOUS_YEAR
  }

  /**
   * The days to compare with; null when nothing is compared.
   *
   * @throws Refusal {@code invalid_request} for what is no period, or is named both ways
   */
  @Nullable Days comparedWith(Days period) {
    Named named = Filters.oneOf("compare_to", compareTo, Named.class);
    if (start == null && end == null) {
      return named == null ? null : of(named, period);
    }
    if (named != null) {
      throw Refusal.invalid("compare_to", "must not be given with comparison_start or _end");
    }
    return Days.period("comparison", start, end);
  }

  private static Days of(Named named, Days period) {
    return switch (named) {
      case PREVIOUS_PERIOD -> period.previous();
      case PREVIOUS_YEAR -> period.yearBefore();
    };
  }
}
