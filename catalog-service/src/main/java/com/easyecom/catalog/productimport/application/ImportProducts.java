package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportCounts;
import com.easyecom.catalog.productimport.domain.ImportHeader;
import com.easyecom.catalog.productimport.domain.ImportLimits;
import com.easyecom.catalog.productimport.domain.ImportResult;
import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportError;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.csv.CsvFault;
import com.easyecom.kit.csv.CsvFile;
import com.easyecom.kit.security.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Imports a file of products, in one transaction: all rows, or with partial those that can be. */
@ApplicationScoped
public class ImportProducts {

  /** More than a hundred thousand rows take, and less than for ever. */
  private static final int TIMEOUT_SECONDS = 600;

  private static final String FAULT = "Something went wrong here.";

  private final Imports imports;
  private final WorkThroughFile work;
  private final Audit audit;
  private final Clock clock;

  ImportProducts(Imports imports, WorkThroughFile work, Audit audit, Clock clock) {
    this.imports = imports;
    this.work = work;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Runs an import that was begun, and notes what became of it. It runs as long as it takes.
   *
   * @param actor who asks for it
   * @throws Refusal {@code import_running} while another one does
   */
  public ImportResult run(long importId, Path path, Identity actor, ImportOptions options) {
    try {
      return QuarkusTransaction.requiringNew()
          .timeout(TIMEOUT_SECONDS)
          .call(() -> inTransaction(importId, path, actor, options));
    } catch (ImportRefused refused) {
      return failed(importId, refused.result(), options);
    } catch (CsvFault fault) {
      return failed(importId, unreadable(fault), options);
    } catch (RuntimeException fault) {
      String message = fault instanceof Refusal ? fault.getMessage() : FAULT;
      failed(importId, failure(new ImportIssue(1, null, null, String.valueOf(message))), options);
      throw fault;
    }
  }

  /** Notes that an import cannot be run at all. */
  void giveUp(long importId, ImportOptions options) {
    failed(importId, failure(new ImportIssue(1, null, null, FAULT)), options);
  }

  private ImportResult inTransaction(
      long importId, Path path, Identity actor, ImportOptions options) {
    if (!imports.lock()) {
      throw new Refusal(ImportError.IMPORT_RUNNING, "Try again when the other import is done.");
    }
    try {
      CsvFile file = CsvFile.examine(path, ImportLimits.ROWS);
      ImportHeader header = ImportRows.header(file);
      if (!header.issues().isEmpty()) {
        throw new ImportRefused(failure(header.issues()));
      }
      ImportResult result = work.through(importId, file, header, actor, options);
      finish(importId, result, actor);
      return result;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void finish(long importId, ImportResult result, Identity actor) {
    imports.finish(importId, result, clock.instant());
    ImportCounts counts = result.counts();
    if (result.state() == ImportState.DONE) {
      audit.recordAs(
          actor,
          "products.imported",
          Subject.of("product_import", importId),
          Changes.none()
              .set("created", counts.created())
              .set("updated", counts.updated())
              .set("failed", counts.failed()));
    }
  }

  /** A dry run has not failed: it says what would. */
  private ImportResult failed(long importId, ImportResult result, ImportOptions options) {
    ImportResult said = options.isDryRun() ? result.as(ImportState.PREVIEWED) : result;
    QuarkusTransaction.requiringNew().run(() -> imports.finish(importId, said, clock.instant()));
    return said;
  }

  private static ImportResult unreadable(CsvFault fault) {
    return failure(new ImportIssue(fault.row(), null, null, String.valueOf(fault.getMessage())));
  }

  private static ImportResult failure(ImportIssue issue) {
    return failure(List.of(issue));
  }

  private static ImportResult failure(List<ImportIssue> issues) {
    return new ImportResult(ImportState.FAILED, new ImportCounts(0, 0, 0, 1), issues, List.of());
  }
}
