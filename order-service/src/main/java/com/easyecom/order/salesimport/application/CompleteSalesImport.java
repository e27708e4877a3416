package com.easyecom.order.salesimport.application;

import com.easyecom.events.DomainEvent;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import com.easyecom.order.ordering.application.Finality;
import com.easyecom.order.ordering.application.PastSale;
import com.easyecom.order.ordering.application.StorePastSales;
import com.easyecom.order.salesimport.domain.SaleColumn;
import com.easyecom.order.salesimport.domain.SalesImportState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Goes on with an import that is decided, from wherever it stands. May be done again, and by
 * several at once: catalog-service moves the stock of an import once each way, and each state is
 * left once.
 */
@ApplicationScoped
class CompleteSalesImport {

  private static final Logger LOG = Logger.getLogger(CompleteSalesImport.class);

  /** More than the largest import takes. */
  private static final int TIMEOUT_SECONDS = 300;

  private final SalesImports imports;
  private final PastStock stock;
  private final StorePastSales storePastSales;
  private final Events events;
  private final Audit audit;

  CompleteSalesImport(
      SalesImports imports,
      PastStock stock,
      StorePastSales storePastSales,
      Events events,
      Audit audit) {
    this.imports = imports;
    this.stock = stock;
    this.storePastSales = storePastSales;
    this.events = events;
    this.audit = audit;
  }

  /**
   * @return whether it has come to an end; what has not is gone on with in the background
   */
  boolean complete(long importId) {
    try {
      SalesImport present = imports.find(importId).orElseThrow();
      if (present.state() == SalesImportState.TAKING) {
        take(present);
        present = imports.find(importId).orElseThrow();
      }
      if (present.state().isToBeResumed()) {
        putBack(present);
      }
      return true;
    } catch (RuntimeException fault) {
      LOG.warnf("Sales import %d is to be gone on with: %s", (Object) importId, fault);
      return false;
    }
  }

  private void take(SalesImport present) {
    SalesPlan plan = imports.plan(present.id()).orElseThrow();
    try {
      Map<Long, Money> costs = stock.take(present.id(), present.actor(), plan);
      inTransaction(() -> store(present.id(), plan, costs));
    } catch (StockRefused refused) {
      leave(present.id(), SalesImportState.FAILED, StockIssues.of(refused));
    } catch (Refusal numberTaken) {
      if (!Finality.isFinal(numberTaken)) {
        throw numberTaken;
      }
      String message = numberTaken.code().code() + ": " + numberTaken.getMessage();
      leave(
          present.id(),
          SalesImportState.REVERTING,
          List.of(new ImportIssue(1, SaleColumn.ORDER_NUMBER.wireName(), null, message)));
    }
  }

  private void store(long importId, SalesPlan plan, Map<Long, Money> costs) {
    SalesImport locked = imports.lock(importId).orElseThrow();
    if (locked.state() != SalesImportState.TAKING) {
      return;
    }
    storePastSales.store(plan.sales(), costs, locked.actor());
    imports.addOrders(importId, plan.sales().stream().map(PastSale::orderId).toList());
    imports.save(importId, SalesImportState.DONE, locked.result());
    events.publish(record(locked));
  }

  private DomainEvent record(SalesImport done) {
    return audit.entryFor(
        done.actor(),
        "orders.imported",
        Subject.of("sales_import", done.id()),
        Changes.none()
            .set("created", done.result().created())
            .set("failed", done.result().failed())
            .set("stock", done.options().isOpening() ? "opening" : null));
  }

  /** Nothing of it is stored; why is among its errors. */
  private void leave(long importId, SalesImportState next, List<ImportIssue> issues) {
    inTransaction(
        () -> {
          SalesImport locked = imports.lock(importId).orElseThrow();
          if (locked.state() == SalesImportState.TAKING) {
            imports.save(importId, next, locked.result().refused(issues));
          }
        });
  }

  private void putBack(SalesImport present) {
    stock.putBack(present.id(), present.actor());
    inTransaction(
        () -> {
          SalesImport locked = imports.lock(present.id()).orElseThrow();
          switch (locked.state()) {
            case REVERTING -> imports.save(locked.id(), SalesImportState.FAILED, locked.result());
            case UNDOING -> imports.save(locked.id(), SalesImportState.UNDONE, locked.result());
            default -> LOG.debugf("Somebody else ended sales import %d", locked.id());
          }
        });
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(work);
  }
}
