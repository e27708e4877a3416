package com.easyecom.catalog.productimport.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.catalog.productimport.domain.ImportCounts;
import com.easyecom.catalog.productimport.domain.ImportResult;
import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.imports.ImportError;
import com.easyecom.kit.security.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that ends in the moment in which its request waits for it no longer. */
class BeginImportTest {

  private static final ImportOptions OPTIONS = new ImportOptions(false, false);

  private final CountDownLatch askedFor = new CountDownLatch(1);
  private final CountDownLatch noted = new CountDownLatch(1);
  private volatile ImportResult stands = result(ImportState.RUNNING);

  @TempDir private Path folder;
  private Path upload;

  @BeforeEach
  void upload() throws IOException {
    upload = Files.writeString(folder.resolve("upload.csv"), "sku\n");
  }

  @Test
  void itIsAnsweredAsWhatItIsNow() {
    ImportResult done = result(ImportState.DONE);
    assertEquals(ImportState.DONE, begin(new Importing(done, null)).state());
  }

  @Test
  void oneThatAnotherRefusedIsRefusedAndHasNotFailed() {
    Refusal running = new Refusal(ImportError.IMPORT_RUNNING, "Try again.");
    Importing refused = new Importing(result(ImportState.FAILED), running);
    assertEquals(running, assertThrows(Refusal.class, () -> begin(refused)));
  }

  private ImportedFile begin(Importing importing) {
    BeginImport begin =
        new BeginImport(null, importing, new Finding(), Clock.systemUTC(), Duration.ZERO);
    return begin.run(1, upload, Identity.ofService("tests"), OPTIONS);
  }

  private static ImportResult result(ImportState state) {
    return new ImportResult(state, ImportCounts.NONE, List.of(), List.of());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private final class Importing extends ImportProducts {

    private final ImportResult end;
    private final Refusal fault;

    Importing(ImportResult end, Refusal fault) {
      super(null, null, null, null);
      this.end = end;
      this.fault = fault;
    }

    @Override
    public ImportResult run(long importId, Path path, Identity actor, ImportOptions options) {
      await(askedFor);
      stands = end;
      noted.countDown();
      if (fault != null) {
        throw fault;
      }
      return end;
    }
  }

  private final class Finding extends FindImport {

    Finding() {
      super(null);
    }

    @Override
    public ImportedFile get(long id) {
      askedFor.countDown();
      await(noted);
      Instant now = Instant.EPOCH;
      return new ImportedFile(id, "kim", OPTIONS, 0, 0, 0, stands, now, now);
    }
  }
}
