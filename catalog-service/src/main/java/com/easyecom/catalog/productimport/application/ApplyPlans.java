package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.catalog.productimport.domain.RowPlan;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does what was planned for a batch of rows, in a few statements. Joins the transaction. */
@ApplicationScoped
class ApplyPlans {

  private final ImportedProducts products;
  private final Stocks stocks;
  private final ReceiveImported receive;
  private final Imports imports;
  private final Events events;

  ApplyPlans(
      ImportedProducts products,
      Stocks stocks,
      ReceiveImported receive,
      Imports imports,
      Events events) {
    this.products = products;
    this.stocks = stocks;
    this.receive = receive;
    this.imports = imports;
    this.events = events;
  }

  /** The stocks of known products that change are locked already. */
  void apply(long importId, String actor, List<RowPlan> plans, Instant now) {
    List<PlannedStock> planned = new ArrayList<>(create(plans, now));
    planned.addAll(update(plans, now));
    if (planned.isEmpty()) {
      return;
    }
    Map<Long, Stock> changed = receive.receive(importId, actor, planned, now);
    imports.add(
        importId, planned.stream().map(of -> of.item(changed.get(of.productId()))).toList());
  }

  private List<PlannedStock> create(List<RowPlan> plans, Instant now) {
    List<RowPlan.Create> creates = only(plans, RowPlan.Create.class);
    if (creates.isEmpty()) {
      return List.of();
    }
    List<Long> ids = products.insert(creates.stream().map(RowPlan.Create::facts).toList(), now);
    List<PlannedStock> planned = new ArrayList<>();
    List<Stock> opened = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      RowPlan.Create create = creates.get(i);
      opened.add(Stock.none(ids.get(i), create.unitCost()));
      planned.add(PlannedStock.of(ids.get(i), create));
    }
    stocks.openAll(opened);
    events.publish(
        planned.stream().map(of -> ImportEvents.created(of.productId(), of.facts(), now)).toList());
    return planned;
  }

  private List<PlannedStock> update(List<RowPlan> plans, Instant now) {
    List<RowPlan.Update> updates = only(plans, RowPlan.Update.class);
    Map<Long, ProductFacts> changed = new LinkedHashMap<>();
    for (RowPlan.Update update : updates) {
      if (update.changesFacts()) {
        changed.put(update.before().id(), update.after());
      }
    }
    products.update(changed, now);
    events.publish(
        updates.stream()
            .filter(RowPlan.Update::changesFacts)
            .map(
                of ->
                    ImportEvents.updated(
                        of.before().id(), of.before().version() + 1, of.after(), now))
            .toList());
    return updates.stream().map(PlannedStock::of).toList();
  }

  private static <T extends RowPlan> List<T> only(List<RowPlan> plans, Class<T> type) {
    return plans.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
