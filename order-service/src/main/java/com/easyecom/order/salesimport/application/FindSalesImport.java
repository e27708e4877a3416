package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.http.LongWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds an import, on its way or over. */
@ApplicationScoped
public class FindSalesImport {

  private final SalesImports imports;
  private final LongWork longWork;

  FindSalesImport(
      SalesImports imports,
      @ConfigProperty(name = "easyecom.sales-import.wait") Duration patience) {
    this.imports = imports;
    this.longWork = new LongWork(patience);
  }

  /**
   * @throws Refusal {@code not_found}
   */
  public SalesImport get(long importId) {
    return imports.find(importId).orElseThrow(() -> notFound(importId));
  }

  /** The same, once it is over or that has taken too long: for who asks again for one. */
  public SalesImport await(long importId) {
    longWork.follow(() -> !get(importId).state().isOnItsWay());
    return get(importId);
  }

  static Refusal notFound(long importId) {
    return new Refusal(CommonError.NOT_FOUND, "There is no import " + importId + ".");
  }
}
