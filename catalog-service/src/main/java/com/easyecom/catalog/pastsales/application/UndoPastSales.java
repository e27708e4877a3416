package com.easyecom.catalog.pastsales.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.application.RecordedMovement;
import com.easyecom.catalog.stock.application.Stocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts back what past sales moved: each movement by its opposite of the same worth, on the same
 * day, so that the days look as if nothing had been imported.
 */
@ApplicationScoped
public class UndoPastSales {

  private static final int TIMEOUT_SECONDS = 120;

  private final PastSalesImports imports;
  private final Stocks stocks;
  private final RecordPastSales ledger;
  private final Clock clock;

  UndoPastSales(PastSalesImports imports, Stocks stocks, RecordPastSales ledger, Clock clock) {
    this.imports = imports;
    this.stocks = stocks;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Nothing happens to an import that is undone already; one that did not come yet never will. It
   * is never refused: what left comes back, even to a product that was archived since, and what was
   * received goes out with it.
   *
   * @param actor who undoes it
   */
  public void undo(long importId, String actor) {
    QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .run(
            () -> {
              if (imports.undo(importId, clock.instant())) {
                putBack(importId, actor);
              }
            });
  }

  private void putBack(long importId, String actor) {
    // What was sold comes back first: only then what was received for it is there.
    List<RecordedMovement> movements = new ArrayList<>(imports.movements(importId));
    movements.sort(Comparator.comparing(movement -> movement.movementType() == MovementType.IN));
    Map<Long, Stock> present =
        new HashMap<>(
            stocks.lock(movements.stream().map(RecordedMovement::productId).collect(toSet())));
    List<RecordPastSales.Entry> entries = new ArrayList<>();
    for (RecordedMovement undone : movements) {
      Stock stock = Objects.requireNonNull(present.get(undone.productId()), "it has moved");
      boolean wasReceived = undone.movementType() == MovementType.IN;
      Movement back =
          wasReceived
              ? stock.issueWorth(undone.quantity(), undone.value(), undone.occurredAt())
              : stock.receiveWorth(
                  undone.quantity().negate(), undone.value().negate(), undone.occurredAt());
      present.put(undone.productId(), back.after());
      MovementType type = wasReceived ? MovementType.OUT : MovementType.RETURN_IN;
      entries.add(new RecordPastSales.Entry(back, type, undone.sku(), null));
    }
    stocks.save(present.values());
    ledger.record(importId, actor, "Imported sales undone", entries);
  }
}
