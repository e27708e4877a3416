package com.easyecom.catalog.insights.application;

import static java.util.stream.Collectors.toMap;

import com.easyecom.catalog.insights.domain.Demand;
import com.easyecom.catalog.insights.domain.Margin;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Says how products sell, from the sales of the last {@value Demand#WINDOW_DAYS} days. */
@ApplicationScoped
public class ReadInsights {

  private final Sales sales;
  private final Clock clock;

  ReadInsights(Sales sales, Clock clock) {
    this.sales = sales;
    this.clock = clock;
  }

  /**
   * One product's, archived or not.
   *
   * @throws Refusal {@code not_found}
   */
  public Insights get(long productId) {
    SaleFigures figures =
        sales.of(List.of(productId), since()).stream()
            .findFirst()
            .orElseThrow(
                () -> new Refusal(CommonError.NOT_FOUND, "There is no product " + productId + "."));
    Demand demand = new Demand(figures.sold());
    return new Insights(
        demand.daysOfCover(figures.available()),
        demand.daily(),
        Margin.percent(figures.unitPrice(), figures.unitCost()),
        figures.lastSoldAt(),
        suggestion(figures));
  }

  /** How much to order of each of these products; unknown ones are not in it. */
  public Map<Long, Quantity> reorderSuggestions(Collection<Long> productIds) {
    return sales.of(productIds, since()).stream()
        .collect(toMap(SaleFigures::productId, ReadInsights::suggestion));
  }

  /** A lead time that nobody gave is none. */
  private static Quantity suggestion(SaleFigures figures) {
    Integer leadDays = figures.reorderLeadDays();
    return new Demand(figures.sold()).reorder(figures.available(), leadDays == null ? 0 : leadDays);
  }

  private Instant since() {
    return clock.instant().minus(Duration.ofDays(Demand.WINDOW_DAYS));
  }
}
