package com.easyecom.order.salesimport.api;

import com.easyecom.kit.http.Uploads;
import com.easyecom.order.salesimport.application.SalesImportOptions;
import java.nio.file.Path;

/**
 * What a repetition of an import's request must come with again.
 *
 * @param sha256 of the file's bytes, hexadecimal
 */
record ImportFile(String sha256, SalesImportOptions options) {

  static ImportFile of(Path file, SalesImportOptions options) {
    return new ImportFile(Uploads.sha256(file), options);
  }
}
