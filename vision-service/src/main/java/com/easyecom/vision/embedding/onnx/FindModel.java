package com.easyecom.vision.embedding.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.embedding.onnx.Source.Address;
import com.easyecom.vision.embedding.onnx.Source.Local;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the files of a model on this computer, or fetches them into a folder. */
final class FindModel {

  private static final long MOST_CONFIG_BYTES = 1 << 20;
  private static final String CONFIG = "preprocessor_config.json";

  private final OnnxSettings settings;
  private final FetchFile fetchFile;

  FindModel(OnnxSettings settings, Path cache, DownloadLimits limits) {
    this.settings = settings;
    this.fetchFile = new FetchFile(cache, limits);
  }

  /**
   * A model's file, whose bytes are the expected ones.
   *
   * @param sha256 of its bytes
   */
  record Model(Path path, String sha256) {}

  Model model() {
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
      String actual = Hash.of(path);
      if (expected != null && !actual.equals(expected)) {
        throw new ModelUnavailableException(
            "%s is another file than expected: its SHA-256 is %s, not %s"
                .formatted(path, actual, expected));
      }
      return new Model(path, actual);
    } catch (IOException fault) {
      throw new ModelUnavailableException(
          "The model file %s cannot be read: %s".formatted(path, fault), fault);
    }
  }

  /** How the model's pictures are prepared, as its authors say; nothing if they do not. */
  Optional<Preprocessing> preprocessing() {
    return configFile().map(FindModel::read);
  }

  private static Preprocessing read(Path file) {
    try {
      if (Files.size(file) > MOST_CONFIG_BYTES) {
        throw new ModelUnavailableException(
            "%s is no %s: it has more than %d bytes".formatted(file, CONFIG, MOST_CONFIG_BYTES));
      }
      return PreprocessorConfig.read(file.toString(), Files.readAllBytes(file));
    } catch (IOException fault) {
      throw new ModelUnavailableException(
          "The preprocessor configuration %s cannot be read: %s".formatted(file, fault), fault);
    }
  }

  private Optional<Path> configFile() {
    if (settings.preprocessorConfig() == null || settings.preprocessorConfig().isBlank()) {
      return settings.source() instanceof Local local
          ? Optional.of(local.path().resolveSibling(CONFIG)).filter(Files::exists)
          : Optional.empty();
    }
    return Optional.of(
        switch (Source.of("preprocessorConfig", settings.preprocessorConfig())) {
          case Local local -> local.path();
          // Kept by its address: a later start needs no network, and prepares pictures as before
          // even if the file at the address has changed.
          case Address address ->
              fetchFile.fetch(
                  address, Hash.of(address.uri().toString()) + ".json", MOST_CONFIG_BYTES, null);
        });
  }
}
