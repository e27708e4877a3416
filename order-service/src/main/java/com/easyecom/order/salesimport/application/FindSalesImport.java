package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds an import, on its way or over. */
@ApplicationScoped
public class FindSalesImport {

  private static final long POLL_MILLIS = 100;

  private final SalesImports imports;
  private final Duration patience;

  FindSalesImport(
      SalesImports imports,
      @ConfigProperty(name = "easyecom.sales-import.wait") Duration patience) {
    this.imports = imports;
    this.patience = patience;
  }

  /**
   * @throws Refusal {@code not_found}
   */
  public SalesImport get(long importId) {
    return imports.find(importId).orElseThrow(() -> notFound(importId));
  }

  /** The same, once it is over or that has taken too long: for who asks again for one. */
  public SalesImport await(long importId) {
    long end = System.nanoTime() + patience.toNanos();
    SalesImport present = get(importId);
    while (present.state().isOnItsWay() && System.nanoTime() < end) {
      pause();
      present = get(importId);
    }
    return present;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static Refusal notFound(long importId) {
    return new Refusal(CommonError.NOT_FOUND, "There is no import " + importId + ".");
  }
}
