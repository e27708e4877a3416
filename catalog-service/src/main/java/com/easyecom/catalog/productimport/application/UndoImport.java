package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportError;
import com.easyecom.kit.http.LongWork;
import com.easyecom.kit.security.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes back what an import did, as long as nothing stands on it; waits for that a while. A large
 * one goes on without its request, in one transaction: whatever ends it before its end leaves the
 * import done, and it can be asked for again.
 */
@ApplicationScoped
public class UndoImport {

  private final Imports imports;
  private final FindImport find;
  private final TakeBackImport takeBack;
  private final LongWork longWork;
  private final Clock clock;

  UndoImport(
      Imports imports,
      FindImport find,
      TakeBackImport takeBack,
      Clock clock,
      @ConfigProperty(name = "easyecom.import.wait") Duration patience) {
    this.imports = imports;
    this.find = find;
    this.takeBack = takeBack;
    this.longWork = new LongWork(patience);
    this.clock = clock;
  }

  /**
   * Products that it made are gone, or archived where their stock's movements name them; others are
   * as they were. Nothing happens to an import that is undone already.
   *
   * @param actor who asks for it
   * @return the import: {@link ImportState#UNDONE}, or still {@link ImportState#UNDOING}
   * @throws Refusal {@code not_found}; {@code import_not_done} when it changed nothing; {@code
   *     import_in_use} naming what stands on it; {@code import_running} while an import does
   */
  public ImportedFile undo(long importId, Identity actor) {
    ImportedFile present = find.get(importId);
    return switch (present.state()) {
      case UNDONE -> present;
      case UNDOING -> follow(importId);
      case DONE -> isMine(importId) ? begin(importId, actor) : follow(importId);
      case RUNNING, FAILED, PREVIEWED, INTERRUPTED ->
          throw new Refusal(
              ImportError.IMPORT_NOT_DONE,
              "Import %d is %s.".formatted(importId, present.state().wireName()));
    };
  }

  private boolean isMine(long importId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> imports.beginUndo(importId, clock.instant()));
  }

  private ImportedFile begin(long importId, Identity actor) {
    longWork.begin("product-import-undo-" + importId, () -> run(importId, actor));
    return find.get(importId);
  }

  /** Waits for what another request began. */
  private ImportedFile follow(long importId) {
    longWork.follow(() -> find.get(importId).state() != ImportState.UNDOING);
    ImportedFile present = find.get(importId);
    if (present.state() == ImportState.DONE) {
      throw new Refusal(
          ImportError.IMPORT_RUNNING, "It could not be undone just now: ask again to be told why.");
    }
    return present;
  }

  private void run(long importId, Identity actor) {
    boolean isUndone = false;
    try {
      takeBack.takeBack(importId, actor, undone -> heard(importId, undone));
      isUndone = true;
    } finally {
      if (!isUndone) {
        QuarkusTransaction.requiringNew().run(() -> imports.endUndo(importId));
      }
    }
  }

  private void heard(long importId, int undone) {
    QuarkusTransaction.requiringNew()
        .run(() -> imports.undoProgress(importId, undone, clock.instant()));
  }
}
