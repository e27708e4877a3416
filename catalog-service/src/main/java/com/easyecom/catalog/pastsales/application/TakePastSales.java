package com.easyecom.catalog.pastsales.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.allocation.application.IssuedStock;
import com.easyecom.catalog.allocation.application.IssuedStocks;
import com.easyecom.catalog.pastsales.domain.MovedSales;
import com.easyecom.catalog.pastsales.domain.PastSale;
import com.easyecom.catalog.pastsales.domain.PastSalesError;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.application.StockedProduct;
import com.easyecom.catalog.stock.application.StockedProducts;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.error.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the sales of one import off the stock, all or none, and once. */
@ApplicationScoped
public class TakePastSales {

  /** More than the largest import takes. */
  private static final int TIMEOUT_SECONDS = 120;

  private final PastSalesImports imports;
  private final IssuedStocks issuedStocks;
  private final Stocks stocks;
  private final StockedProducts products;
  private final RecordPastSales ledger;
  private final Clock clock;

  TakePastSales(
      PastSalesImports imports,
      IssuedStocks issuedStocks,
      Stocks stocks,
      StockedProducts products,
      RecordPastSales ledger,
      Clock clock) {
    this.imports = imports;
    this.issuedStocks = issuedStocks;
    this.stocks = stocks;
    this.products = products;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The same import again answers what the first call did and moves nothing.
   *
   * @param openedAt when what was sold is received before; null: it leaves from what is there
   * @return what each order line cost
   * @throws Refusal {@code past_sales_refused} naming the sales that cannot be taken; {@code
   *     past_sales_undone}
   */
  public List<IssuedStock.Line> take(
      long importId, String actor, List<PastSale> sales, @Nullable Instant openedAt) {
    return QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .call(() -> inTransaction(importId, actor, sales, openedAt));
  }

  private List<IssuedStock.Line> inTransaction(
      long importId, String actor, List<PastSale> sales, @Nullable Instant openedAt) {
    Set<Long> fulfilments = sales.stream().map(PastSale::fulfilmentId).collect(toSet());
    switch (imports.take(importId, fulfilments, clock.instant())) {
      case UNDONE ->
          throw new Refusal(
              PastSalesError.PAST_SALES_UNDONE, "Import %d was undone.".formatted(importId));
      case NEW -> move(importId, actor, sales, openedAt);
      case TAKEN -> {
        // What it did stands in the ledger.
      }
    }
    return issuedStocks.of(fulfilments).values().stream()
        .flatMap(issued -> issued.lines().stream())
        .toList();
  }

  private void move(long importId, String actor, List<PastSale> sales, @Nullable Instant openedAt) {
    Set<Long> productIds = sales.stream().map(PastSale::productId).collect(toSet());
    MovedSales moved = MovedSales.of(stocks.lock(productIds), sales, openedAt);
    if (!moved.faults().isEmpty()) {
      throw new Refusal(PastSalesError.PAST_SALES_REFUSED, "Nothing was taken.")
          .with("errors", moved.faults());
    }
    stocks.save(moved.changed().values());
    Map<Long, String> skus =
        products.find(productIds, List.of()).stream()
            .collect(toMap(StockedProduct::id, StockedProduct::sku));
    ledger.record(
        importId,
        actor,
        "Imported sales",
        moved.steps().stream().map(step -> entry(step, skus)).toList());
  }

  private static RecordPastSales.Entry entry(MovedSales.Step step, Map<Long, String> skus) {
    return new RecordPastSales.Entry(
        step.movement(),
        step.sale() == null ? MovementType.IN : MovementType.OUT,
        skus.getOrDefault(step.movement().after().productId(), ""),
        step.sale());
  }
}
