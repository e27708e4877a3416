package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportColumn;
import com.easyecom.catalog.productimport.domain.RowPlan;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the products that a file has and the catalog has not, without stock yet. */
@ApplicationScoped
class CreateImported {

  private final ImportedProducts products;
  private final Stocks stocks;
  private final Events events;

  CreateImported(ImportedProducts products, Stocks stocks, Events events) {
    this.products = products;
    this.stocks = stocks;
    this.events = events;
  }

  /**
   * What was made.
   *
   * @param stocks none of each
   * @param missed rows whose SKU somebody else took since it was looked for
   */
  record Made(List<PlannedStock> planned, List<Stock> stocks, List<ImportIssue> missed) {}

  Made create(List<RowPlan.Create> creates, Instant now) {
    Made made = new Made(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (creates.isEmpty()) {
      return made;
    }
    Map<String, Long> ids =
        products.insert(creates.stream().map(RowPlan.Create::facts).toList(), now);
    for (RowPlan.Create create : creates) {
      String sku = create.facts().sku();
      Long id = ids.get(sku);
      if (id == null) {
        String message = "was given to another product meanwhile: import the file again";
        made.missed().add(ImportIssue.of(create.number(), ImportColumn.SKU, sku, message));
      } else {
        made.stocks().add(Stock.none(id, create.unitCost()));
        made.planned().add(PlannedStock.of(id, create));
      }
    }
    stocks.openAll(made.stocks());
    events.publish(
        made.planned().stream()
            .map(of -> ImportEvents.created(of.productId(), of.facts(), now))
            .toList());
    return made;
  }
}
