package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.KeptUpload;
import com.easyecom.kit.http.LongWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins an import and waits for it a while; a large one goes on without its request. */
@ApplicationScoped
public class BeginSalesImport {

  private final SalesImports imports;
  private final RunSalesImport runSalesImport;
  private final LongWork longWork;

  BeginSalesImport(
      SalesImports imports,
      RunSalesImport runSalesImport,
      @ConfigProperty(name = "easyecom.sales-import.wait") Duration patience) {
    this.imports = imports;
    this.runSalesImport = runSalesImport;
    this.longWork = new LongWork(patience);
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
    KeptUpload kept = keep(importId, upload);
    longWork.begin(
        "sales-import-" + importId,
        () -> {
          try (kept) {
            runSalesImport.run(importId, kept.path(), options);
          }
        });
  }

  private KeptUpload keep(long importId, Path upload) {
    try {
      return KeptUpload.of(upload);
    } catch (UncheckedIOException full) {
      runSalesImport.giveUp(importId, full);
      throw full;
    }
  }
}
