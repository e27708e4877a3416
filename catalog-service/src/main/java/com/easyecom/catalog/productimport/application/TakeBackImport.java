package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportError;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.security.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Takes back what an import did, all of it in one transaction, in batches and bounded memory. */
@ApplicationScoped
class TakeBackImport {

  /** As long as an import may take. */
  private static final int TIMEOUT_SECONDS = 600;

  private final Imports imports;
  private final FindImport find;
  private final FindBlockers blockers;
  private final RevertItems revert;
  private final Audit audit;
  private final Clock clock;

  TakeBackImport(
      Imports imports,
      FindImport find,
      FindBlockers blockers,
      RevertItems revert,
      Audit audit,
      Clock clock) {
    this.imports = imports;
    this.find = find;
    this.blockers = blockers;
    this.revert = revert;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param progress hears after each batch how many products are taken back
   * @throws Refusal as {@link UndoImport#undo}
   */
  void takeBack(long importId, Identity actor, IntConsumer progress) {
    QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .run(() -> inTransaction(importId, actor, progress));
  }

  private void inTransaction(long importId, Identity actor, IntConsumer progress) {
    if (!imports.lock()) {
      throw new Refusal(ImportError.IMPORT_RUNNING, "Try again when the import is done.");
    }
    if (find.get(importId).state() == ImportState.UNDONE) {
      return;
    }
    refuseIfInUse(importId, progress);
    Instant now = clock.instant();
    int[] undone = {0};
    eachBatch(
        importId,
        items -> {
          revert.revert(importId, actor.username(), items, now);
          undone[0] += items.size();
          progress.accept(undone[0]);
        });
    imports.undone(importId, now);
    audit.recordAs(
        actor, "products.import_undone", Subject.of("product_import", importId), Changes.none());
  }

  /** Locks everything on its way: all stocks, then all facts. */
  private void refuseIfInUse(long importId, IntConsumer progress) {
    eachBatch(
        importId,
        items -> {
          blockers.lockStocks(items);
          progress.accept(0);
        });
    BlockerList found = new BlockerList();
    eachBatch(
        importId,
        items -> {
          blockers.find(importId, items, found);
          progress.accept(0);
        });
    if (found.total() > 0) {
      throw new Refusal(
              ImportError.IMPORT_IN_USE,
              "%d products moved or changed since.".formatted(found.total()))
          .with("in_use", found.listed());
    }
  }

  private void eachBatch(long importId, Consumer<List<ImportedItem>> work) {
    List<ImportedItem> items = imports.items(importId, 0, ImportRows.BATCH);
    while (!items.isEmpty()) {
      work.accept(items);
      items = imports.items(importId, items.getLast().productId(), ImportRows.BATCH);
    }
  }
}
