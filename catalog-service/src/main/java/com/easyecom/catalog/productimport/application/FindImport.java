package com.easyecom.catalog.productimport.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds an import, running or over. */
@ApplicationScoped
public class FindImport {

  private final Imports imports;

  FindImport(Imports imports) {
    this.imports = imports;
  }

  /**
   * @throws Refusal {@code not_found}
   */
  public ImportedFile get(long id) {
    return imports.find(id).orElseThrow(() -> notFound(id));
  }

  static Refusal notFound(long id) {
    return new Refusal(CommonError.NOT_FOUND, "There is no import " + id + ".");
  }
}
