package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportHeader;
import com.easyecom.catalog.productimport.domain.ImportResult;
import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.catalog.productimport.domain.ReadRow;
import com.easyecom.catalog.productimport.domain.RowPlan;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kit.csv.CsvFile;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Goes through a file twice: first to find all that is wrong, and which products' stock must be
 * locked; then, with the locks, to do it. What the second finds wrong, because the catalog changed
 * in between, counts like what the first finds.
 */
@ApplicationScoped
class WorkThroughFile {

  private final ImportedProducts products;
  private final Stocks stocks;
  private final ApplyPlans apply;
  private final Imports imports;
  private final Shop shop;
  private final Clock clock;

  WorkThroughFile(
      ImportedProducts products,
      Stocks stocks,
      ApplyPlans apply,
      Imports imports,
      Shop shop,
      Clock clock) {
    this.products = products;
    this.stocks = stocks;
    this.apply = apply;
    this.imports = imports;
    this.shop = shop;
    this.clock = clock;
  }

  ImportResult through(
      long importId, CsvFile file, ImportHeader header, Identity actor, ImportOptions options)
      throws IOException {
    TreeSet<Long> known = new TreeSet<>();
    ImportPass check =
        new ImportPass(
            products::find,
            plans -> {
              known.addAll(withTouchedStock(plans));
              return List.of();
            });
    warnOfEncoding(file, check);
    ImportRows.read(file, header, shop.currency(), counted(importId, file, check));
    if (check.hasErrors() && !options.isPartial()) {
      return refused(check);
    }
    if (options.isDryRun()) {
      return check.result(ImportState.PREVIEWED);
    }
    lockInOrder(known);
    ImportWork work = new ImportWork(importId, actor.username(), clock.instant(), known);
    ImportPass act = new ImportPass(products::lock, plans -> apply.apply(work, plans));
    warnOfEncoding(file, act);
    ImportRows.read(file, header, shop.currency(), act::take);
    return act.hasErrors() && !options.isPartial() ? refused(act) : act.result(ImportState.DONE);
  }

  private static ImportResult refused(ImportPass pass) {
    throw new ImportRefused(pass.result(ImportState.FAILED));
  }

  private static void warnOfEncoding(CsvFile file, ImportPass pass) {
    if (file.isGuessed()) {
      pass.warn(new ImportIssue(1, null, null, "is read as Windows-1252, since it is no UTF-8"));
    }
  }

  /** Half of the way is done when all rows are checked. */
  private Consumer<List<ReadRow>> counted(long importId, CsvFile file, ImportPass pass) {
    int[] read = {0};
    return batch -> {
      read[0] += batch.size();
      QuarkusTransaction.requiringNew()
          .run(() -> imports.progress(importId, read[0], file.rows() - 1, clock.instant()));
      pass.take(batch);
    };
  }

  /** What must be locked before anything is written. */
  private static List<Long> withTouchedStock(List<RowPlan> plans) {
    List<Long> ids = new ArrayList<>();
    for (RowPlan plan : plans) {
      if (plan instanceof RowPlan.Update update && update.touchesStock()) {
        ids.add(update.before().id());
      }
    }
    return ids;
  }

  /** Known products' stock, before any product's facts are, and before new ones'. */
  private void lockInOrder(Set<Long> ids) {
    List<Long> batch = new ArrayList<>(ImportRows.BATCH);
    for (long id : ids) {
      batch.add(id);
      if (batch.size() == ImportRows.BATCH) {
        stocks.lock(batch);
        batch.clear();
      }
    }
    stocks.lock(batch);
  }
}
