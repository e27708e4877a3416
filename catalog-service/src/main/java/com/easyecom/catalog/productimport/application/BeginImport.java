package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.KeptUpload;
import com.easyecom.kit.http.LongWork;
import com.easyecom.kit.security.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins an import and waits for it a while; a large one goes on without its request. */
@ApplicationScoped
public class BeginImport {

  private final Imports imports;
  private final ImportProducts importProducts;
  private final FindImport find;
  private final LongWork longWork;
  private final Clock clock;

  BeginImport(
      Imports imports,
      ImportProducts importProducts,
      FindImport find,
      Clock clock,
      @ConfigProperty(name = "easyecom.import.wait") Duration patience) {
    this.imports = imports;
    this.importProducts = importProducts;
    this.find = find;
    this.longWork = new LongWork(patience);
    this.clock = clock;
  }

  /** Notes an import that is to be run. */
  @Transactional
  public long note(String actor, ImportOptions options) {
    return imports.begin(actor, options, clock.instant());
  }

  /**
   * Runs an import that was noted.
   *
   * @param upload the file, which may be gone when the request ends
   * @return the import: over, or still {@link ImportState#RUNNING}
   * @throws Refusal {@code import_running} while another one does
   */
  public ImportedFile run(long importId, Path upload, Identity actor, ImportOptions options) {
    KeptUpload kept = keep(importId, upload, options);
    return longWork.begin(
        "product-import-" + importId,
        () -> {
          try (kept) {
            importProducts.run(importId, kept.path(), actor, options);
          }
        },
        () -> find.get(importId),
        present -> present.finishedAt() != null);
  }

  /** Waits a while for an import that another request runs. */
  public ImportedFile follow(long importId) {
    longWork.follow(() -> find.get(importId).state() != ImportState.RUNNING);
    return find.get(importId);
  }

  /** Whether it changed nothing and never will, though it was to. */
  public boolean cameToNothing(long importId) {
    ImportState state = find.get(importId).state();
    return state == ImportState.FAILED || state == ImportState.INTERRUPTED;
  }

  private KeptUpload keep(long importId, Path upload, ImportOptions options) {
    try {
      return KeptUpload.of(upload);
    } catch (UncheckedIOException full) {
      importProducts.giveUp(importId, options);
      throw full;
    }
  }
}
