package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Begins an import and waits for it a while; a large one goes on without its request. */
@ApplicationScoped
public class BeginImport {

  private static final Logger LOG = Logger.getLogger(BeginImport.class);

  private final Imports imports;
  private final ImportProducts importProducts;
  private final FindImport find;
  private final LongWork longWork;
  private final Clock clock;

  BeginImport(
      Imports imports,
      ImportProducts importProducts,
      FindImport find,
      LongWork longWork,
      Clock clock) {
    this.imports = imports;
    this.importProducts = importProducts;
    this.find = find;
    this.longWork = longWork;
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
    Path kept = keep(importId, upload, options);
    boolean isOver =
        longWork.begin(
            "product-import-" + importId,
            () -> {
              try {
                importProducts.run(importId, kept, actor, options);
              } finally {
                delete(kept);
              }
            });
    ImportedFile present = find.get(importId);
    return isOver ? present : present.stillRunning();
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

  private Path keep(long importId, Path upload, ImportOptions options) {
    try {
      Path kept = Files.createTempFile("product-import-", ".csv");
      return Files.move(upload, kept, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      importProducts.giveUp(importId, options);
      throw new UncheckedIOException(full);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      LOG.warnf("An imported file is left: %s", left.getMessage());
    }
  }
}
