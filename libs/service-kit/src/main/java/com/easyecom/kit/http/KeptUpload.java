package com.easyecom.kit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jboss.logging.Logger;

/** An uploaded file that outlives its request, until it is closed. */
public record KeptUpload(Path path) implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(KeptUpload.class);

  /**
   * Takes the file from its request.
   *
   * @param upload gone when the request ends
   * @throws UncheckedIOException when there is no room for it
   */
  public static KeptUpload of(Path upload) {
    try {
      Path kept = Files.createTempFile("upload-", null);
      return new KeptUpload(Files.move(upload, kept, StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException left) {
      LOG.warnf("An uploaded file is left: %s", left.getMessage());
    }
  }
}
