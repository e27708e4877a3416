package com.easyecom.catalog.productimport.api;

import com.easyecom.catalog.productimport.application.ImportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a repetition of an import's request must come with again.
 *
 * @param fileSha256 of the file's bytes, hexadecimal
 */
record ImportRequest(String fileSha256, boolean dryRun, boolean partial) {

  static ImportRequest of(Path file, ImportOptions options) {
    return new ImportRequest(sha256(file), options.isDryRun(), options.isPartial());
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
