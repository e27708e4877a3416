package com.easyecom.vision.onnx;

import com.easyecom.kernel.hash.Sha256;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.Source.Address;
import com.easyecom.vision.onnx.Source.Local;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a model's pictures are prepared, as its authors say. What is fetched is kept by its
 * address: a later start needs no network, and prepares pictures as before even if the file at the
 * address has changed.
 */
final class FindPreprocessing {

  private static final long MOST_BYTES = 1 << 20;
  private static final String BESIDE_THE_MODEL = "preprocessor_config.json";

  private final OnnxSettings settings;
  private final FetchFile fetchFile;

  FindPreprocessing(OnnxSettings settings, FetchFile fetchFile) {
    this.settings = settings;
    this.fetchFile = fetchFile;
  }

  /**
   * Nothing if the authors do not say it.
   *
   * @throws ModelUnavailableException if it cannot be had, or makes no sense
   */
  Optional<Preprocessing> find() {
    @Nullable String place = settings.preprocessorConfig();
    if (place == null || place.isBlank()) {
      return settings.source() instanceof Local local
          ? Optional.of(local.path().resolveSibling(BESIDE_THE_MODEL))
              .filter(Files::exists)
              .map(file -> read(file.toString(), file))
          : Optional.empty();
    }
    return Optional.of(
        switch (Source.of("preprocessorConfig", place)) {
          case Local local -> read(local.toString(), local.path());
          case Address address -> fetched(address);
        });
  }

  private Preprocessing fetched(Address address) {
    String name = Sha256.of(address.uri().toString()) + ".json";
    Path file = fetchFile.fetch(address, name, MOST_BYTES, null);
    try {
      return read(address.toString(), file);
    } catch (ModelUnavailableException senseless) {
      // It has no hash to be known by. What the server has may be right the next time.
      delete(file);
      throw senseless;
    }
  }

  private static Preprocessing read(String name, Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ModelUnavailableException(
            "%s is not a preprocessor configuration: it has more than %d bytes"
                .formatted(name, MOST_BYTES));
      }
      return PreprocessorConfig.read(name, Files.readAllBytes(file));
    } catch (IOException fault) {
      throw new ModelUnavailableException(
          "The preprocessor configuration %s cannot be read: %s".formatted(name, fault), fault);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException fault) {
      throw new ModelUnavailableException("%s cannot be deleted: %s".formatted(file, fault), fault);
    }
  }
}
