package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportError;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.http.LongWork;
import com.easyecom.kit.outbox.Events;
import com.easyecom.order.ordering.application.UndoPastSales;
import com.easyecom.order.returns.application.Returns;
import com.easyecom.order.salesimport.domain.SalesImportState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes back what an import did, as long as nothing stands on it. */
@ApplicationScoped
public class UndoSalesImport {

  /** More than the largest import takes. */
  private static final int TIMEOUT_SECONDS = 300;

  private static final int MOST_LISTED = 100;

  private final SalesImports imports;
  private final UndoPastSales undoPastSales;
  private final Returns returns;
  private final CompleteSalesImport complete;
  private final Events events;
  private final Audit audit;
  private final LongWork longWork;

  UndoSalesImport(
      SalesImports imports,
      UndoPastSales undoPastSales,
      Returns returns,
      CompleteSalesImport complete,
      Events events,
      Audit audit,
      @ConfigProperty(name = "easyecom.sales-import.wait") Duration patience) {
    this.imports = imports;
    this.undoPastSales = undoPastSales;
    this.returns = returns;
    this.complete = complete;
    this.events = events;
    this.audit = audit;
    this.longWork = new LongWork(patience);
  }

  /**
   * The orders and their books are undone by one transaction; from then on the stock is put back,
   * at once or as soon as catalog-service answers. Nothing happens to an import that is undone
   * already. Returns when it is over or takes too long to wait for.
   *
   * @param actor who asks for it
   * @return the import as it is then
   * @throws Refusal {@code not_found}; {@code import_not_done} when it changed nothing; {@code
   *     import_running} while it is on its way; {@code import_in_use} naming the orders that
   *     something happened to
   */
  public SalesImport undo(long importId, String actor) {
    longWork.begin(
        "sales-import-undo-" + importId,
        () -> {
          QuarkusTransaction.requiringNew()
              .timeout(TIMEOUT_SECONDS)
              .run(() -> inTransaction(importId, actor));
          complete.complete(importId);
        });
    return imports.find(importId).orElseThrow();
  }

  private void inTransaction(long importId, String actor) {
    SalesImport locked =
        imports.lock(importId).orElseThrow(() -> FindSalesImport.notFound(importId));
    SalesImportState state = locked.state();
    if (state == SalesImportState.UNDOING || state == SalesImportState.UNDONE) {
      return;
    }
    if (state.isOnItsWay()) {
      throw new Refusal(ImportError.IMPORT_RUNNING, "Try again when the import is done.");
    }
    if (state != SalesImportState.DONE) {
      throw new Refusal(
          ImportError.IMPORT_NOT_DONE, "Import %d is %s.".formatted(importId, state.shownName()));
    }
    List<Long> orderIds = imports.orders(importId);
    List<UndoPastSales.Blocker> blockers = undoPastSales.blockers(orderIds, returns::withReturns);
    if (!blockers.isEmpty()) {
      throw new Refusal(
              ImportError.IMPORT_IN_USE,
              "Something happened to %d orders since.".formatted(blockers.size()))
          .with("in_use", blockers.stream().limit(MOST_LISTED).toList());
    }
    undoPastSales.undo(orderIds, "~" + importId, actor);
    imports.save(importId, SalesImportState.UNDOING, locked.result());
    events.publish(
        audit.entryFor(
            actor, "orders.import_undone", Subject.of("sales_import", importId), Changes.none()));
  }
}
