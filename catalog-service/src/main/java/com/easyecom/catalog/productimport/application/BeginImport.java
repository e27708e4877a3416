package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.RequestId;
import com.easyecom.kit.security.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Begins an import and waits for it a while; a large one goes on without its request. */
@ApplicationScoped
public class BeginImport {

  private static final Logger LOG = Logger.getLogger(BeginImport.class);

  private final Imports imports;
  private final ImportProducts importProducts;
  private final FindImport find;
  private final Clock clock;
  private final Duration patience;

  BeginImport(
      Imports imports,
      ImportProducts importProducts,
      FindImport find,
      Clock clock,
      @ConfigProperty(name = "easyecom.import.wait") Duration patience) {
    this.imports = imports;
    this.importProducts = importProducts;
    this.find = find;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * @param upload the file, which may be gone when the request ends
   * @return the import: over, or still {@link ImportState#RUNNING}
   * @throws Refusal {@code import_running} while another one does
   */
  public ImportedFile begin(Path upload, Identity actor, ImportOptions options) {
    Path kept = keep(upload);
    long id =
        QuarkusTransaction.requiringNew()
            .call(() -> imports.begin(actor.username(), options, clock.instant()));
    CompletableFuture<Void> end = new CompletableFuture<>();
    @Nullable String requestId = RequestId.current();
    Thread.ofVirtual()
        .name("product-import-" + id)
        .start(() -> run(id, kept, actor, options, requestId, end));
    await(end);
    return find.get(id);
  }

  private void run(
      long id,
      Path file,
      Identity actor,
      ImportOptions options,
      @Nullable String requestId,
      CompletableFuture<Void> end) {
    RequestId.set(requestId);
    try {
      importProducts.run(id, file, actor, options);
      end.complete(null);
    } catch (Throwable fault) {
      LOG.debug("An import ended by a fault", fault);
      end.completeExceptionally(fault);
    } finally {
      delete(file);
    }
  }

  private void await(CompletableFuture<Void> end) {
    try {
      // Completing by the time out would hide a fault that comes with it.
      end.copy().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw failed;
    }
  }

  private static Path keep(Path upload) {
    try {
      Path kept = Files.createTempFile("product-import-", ".csv");
      return Files.move(upload, kept, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
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
