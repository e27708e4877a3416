package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a file comes from: this computer, or an http or https address. */
sealed interface Source {

  /** A file of this computer. */
  record Local(Path path) implements Source {

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** Its text leaves out what may be secret: the query. */
  record Address(URI uri) implements Source {

    @Override
    public String toString() {
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return uri.getScheme() + "://" + uri.getHost() + port + uri.getPath();
    }
  }

  /**
   * What a setting's text means: an address if it begins as one, else a path.
   *
   * @throws ModelUnavailableException if it is neither; the message names the setting, not the
   *     text, which may be secret
   */
  static Source of(String setting, String text) {
    String place = text.strip();
    if (place.isEmpty()) {
      throw new ModelUnavailableException("The setting " + setting + " is empty: set it");
    }
    if (!place.matches("(?i)https?://.*")) {
      return local(setting, place);
    }
    URI uri;
    try {
      uri = URI.create(place);
    } catch (IllegalArgumentException wrong) {
      throw new ModelUnavailableException("The setting " + setting + " is not a valid address");
    }
    if (uri.getHost() == null) {
      throw new ModelUnavailableException("The address in the setting " + setting + " has no host");
    }
    if (uri.getRawUserInfo() != null) {
      throw new ModelUnavailableException(
          "The address in the setting " + setting + " has a login, which would be stored: drop it");
    }
    return new Address(uri);
  }

  private static Source local(String setting, String place) {
    try {
      return new Local(Path.of(place).toAbsolutePath().normalize());
    } catch (InvalidPathException wrong) {
      throw new ModelUnavailableException(
          "The setting %s is not a valid path: %s".formatted(setting, wrong.getMessage()), wrong);
    }
  }
}
