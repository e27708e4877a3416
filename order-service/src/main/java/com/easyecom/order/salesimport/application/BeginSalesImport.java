package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.LongWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Begins an import and waits for it a while; a large one goes on without its request. */
@ApplicationScoped
public class BeginSalesImport {

  private static final Logger LOG = Logger.getLogger(BeginSalesImport.class);

  private final SalesImports imports;
  private final RunSalesImport runSalesImport;
  private final Duration patience;

  BeginSalesImport(
      SalesImports imports,
      RunSalesImport runSalesImport,
      @ConfigProperty(name = "easyecom.sales-import.wait") Duration patience) {
    this.imports = imports;
    this.runSalesImport = runSalesImport;
    this.patience = patience;
  }

  /**
   * Notes an import, in the running transaction.
   *
   * @param actor who asks for it
   * @return its id
   * @throws Refusal {@code import_running} while another one is on its way
   */
  @Transactional(TxType.MANDATORY)
  public long begin(String actor, SalesImportOptions options) {
    return imports.begin(actor, options);
  }

  /**
   * Runs one that was just begun, and returns when it is over or takes too long to wait for.
   *
   * @param upload the file, which may be gone when the request ends
   */
  public void run(long importId, Path upload, SalesImportOptions options) {
    Path kept = keep(upload);
    LongWork.start(
        "sales-import-" + importId,
        patience,
        () -> {
          try {
            runSalesImport.run(importId, kept, options);
          } finally {
            delete(kept);
          }
        });
  }

  private static Path keep(Path upload) {
    try {
      Path kept = Files.createTempFile("sales-import-", ".csv");
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
