package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.lowstock.application.WatchProducts;
import com.easyecom.catalog.productimport.domain.ImportColumn;
import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.catalog.productimport.domain.RowPlan;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does what was planned for a batch of rows, in a few statements. Joins the transaction. */
@ApplicationScoped
class ApplyPlans {

  private final ImportedProducts products;
  private final CreateImported create;
  private final ReceiveImported receive;
  private final WatchProducts watchProducts;
  private final Imports imports;
  private final Events events;

  ApplyPlans(
      ImportedProducts products,
      CreateImported create,
      ReceiveImported receive,
      WatchProducts watchProducts,
      Imports imports,
      Events events) {
    this.products = products;
    this.create = create;
    this.receive = receive;
    this.watchProducts = watchProducts;
    this.imports = imports;
    this.events = events;
  }

  /**
   * @return what could not be done, since the catalog changed after it was planned
   */
  List<ImportIssue> apply(ImportWork work, List<RowPlan> plans) {
    List<ImportIssue> missed = new ArrayList<>();
    List<RowPlan.Update> updates = new ArrayList<>();
    for (RowPlan.Update update : only(plans, RowPlan.Update.class)) {
      if (update.touchesStock() && !work.lockedStocks().contains(update.before().id())) {
        missed.add(changedMeanwhile(update));
      } else {
        updates.add(update);
      }
    }
    WatchProducts.Before before =
        watchProducts.before(
            updates.stream()
                .filter(RowPlan.Update::touchesStock)
                .map(update -> update.before().id())
                .toList());
    CreateImported.Made made = create.create(only(plans, RowPlan.Create.class), work.now());
    missed.addAll(made.missed());
    List<PlannedStock> planned = new ArrayList<>(made.planned());
    planned.addAll(update(updates, work));
    if (!planned.isEmpty()) {
      Map<Long, Stock> changed =
          receive.receive(work.importId(), work.actor(), planned, before.stocks(), work.now());
      imports.add(
          work.importId(),
          planned.stream().map(of -> of.item(changed.get(of.productId()))).toList());
      Map<Long, Stock> present = new LinkedHashMap<>();
      made.stocks().forEach(stock -> present.put(stock.productId(), stock));
      present.putAll(changed);
      watchProducts.after(before, present.values());
    }
    return missed;
  }

  private static ImportIssue changedMeanwhile(RowPlan.Update update) {
    return ImportIssue.of(
        update.number(),
        ImportColumn.SKU,
        update.after().sku(),
        "is that of a product that was changed meanwhile: import the file again");
  }

  private List<PlannedStock> update(List<RowPlan.Update> updates, ImportWork work) {
    Map<Long, ProductFacts> changed = new LinkedHashMap<>();
    for (RowPlan.Update update : updates) {
      if (update.changesFacts()) {
        changed.put(update.before().id(), update.after());
      }
    }
    products.update(changed, work.now());
    events.publish(
        updates.stream()
            .filter(RowPlan.Update::changesFacts)
            .map(
                of ->
                    ImportEvents.updated(
                        of.before().id(), of.before().version() + 1, of.after(), work.now()))
            .toList());
    return updates.stream().map(PlannedStock::of).toList();
  }

  private static <T extends RowPlan> List<T> only(List<RowPlan> plans, Class<T> type) {
    return plans.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
