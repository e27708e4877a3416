package com.easyecom.kit.http;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What requests bring as the part {@code file} of a form. */
public final class Uploads {

  private Uploads() {}

  /**
   * The uploaded file, gone when the request ends.
   *
   * @throws Refusal {@code invalid_request} when it is missing, {@code payload_too_large}
   */
  public static Path file(@Nullable FileUpload file, long maxBytes) {
    if (file == null) {
      throw Refusal.invalid("file", "is missing");
    }
    if (file.size() > maxBytes) {
      throw new Refusal(
          CommonError.PAYLOAD_TOO_LARGE, "A file has at most %d bytes.".formatted(maxBytes));
    }
    return file.uploadedFile();
  }

  /** SHA-256 of a file's bytes, hexadecimal: the file in the fingerprint of its request. */
  public static String sha256(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
