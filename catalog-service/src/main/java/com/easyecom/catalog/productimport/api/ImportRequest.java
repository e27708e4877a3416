package com.easyecom.catalog.productimport.api;

import com.easyecom.catalog.productimport.application.ImportOptions;
import com.easyecom.kit.http.Uploads;
import java.nio.file.Path;

/**
 * What a repetition of an import's request must come with again.
 *
 * @param fileSha256 of the file's bytes, hexadecimal
 */
record ImportRequest(String fileSha256, boolean dryRun, boolean partial) {

  static ImportRequest of(Path file, ImportOptions options) {
    return new ImportRequest(Uploads.sha256(file), options.isDryRun(), options.isPartial());
  }
}
