package com.easyecom.order.salesimport.api;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.salesimport.application.SalesImportOptions;
import com.easyecom.order.salesimport.domain.SalesLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What a request for an import is told by: its file's bytes and its options.
 *
 * @param sha256 of the file
 */
record ImportFile(String sha256, SalesImportOptions options) {

  /**
   * @throws Refusal {@code invalid_request} without a file, {@code payload_too_large}
   */
  static ImportFile of(@Nullable FileUpload file, SalesImportOptions options) {
    if (file == null) {
      throw Refusal.invalid("file", "is missing");
    }
    if (file.size() > SalesLimits.FILE_BYTES) {
      throw new Refusal(
          CommonError.PAYLOAD_TOO_LARGE,
          "A file has at most %d bytes.".formatted(SalesLimits.FILE_BYTES));
    }
    return new ImportFile(sha256(file), options);
  }

  private static String sha256(FileUpload file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes =
          new DigestInputStream(Files.newInputStream(file.uploadedFile()), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
