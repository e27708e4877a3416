package com.easyecom.vision.onnx;

import com.easyecom.kernel.hash.Sha256;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.Source.Address;
import com.easyecom.vision.onnx.Source.Local;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds a model's file on this computer, or fetches it; then its bytes are the expected ones. */
final class FindModel {

  private final OnnxSettings settings;
  private final FetchFile fetchFile;

  FindModel(OnnxSettings settings, FetchFile fetchFile) {
    this.settings = settings;
    this.fetchFile = fetchFile;
  }

  /**
   * A file that may be used.
   *
   * @param sha256 of its bytes
   */
  record Model(Path path, String sha256) {}

  /**
   * @throws ModelUnavailableException if it cannot be had, or is another one
   */
  Model find() {
    @Nullable String expected = settings.expectedHash();
    return switch (settings.source()) {
      // An address has an expected hash: expectedHash() refuses it otherwise.
      case Address address when expected != null ->
          new Model(
              fetchFile.fetch(address, expected + ".onnx", settings.sizeLimit(), expected),
              expected);
      case Address address -> throw new IllegalStateException(address + " without a hash");
      case Local local -> local(local.path(), expected);
    };
  }

  private static Model local(Path path, @Nullable String expected) {
    if (!Files.isRegularFile(path)) {
      throw new ModelUnavailableException("There is no model file " + path);
    }
    try {
      String actual = Sha256.of(path);
      if (expected != null && !actual.equals(expected)) {
        throw new ModelUnavailableException(
            "%s is not the expected file: its SHA-256 is %s, not %s"
                .formatted(path, actual, expected));
      }
      return new Model(path, actual);
    } catch (IOException fault) {
      throw new ModelUnavailableException(
          "The model file %s cannot be read: %s".formatted(path, fault), fault);
    }
  }
}
