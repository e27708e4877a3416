package com.easyecom.vision.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What is there of a file that is not whole, and beside it the version (ETag) that it is of, so
 * that a download goes on with the same one.
 */
final class PartFile {

  private final Path path;
  private final Path version;

  PartFile(Path folder, String name) {
    path = folder.resolve(name + ".part");
    version = folder.resolve(name + ".part.etag");
  }

  Path path() {
    return path;
  }

  long size() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** The strong ETag of what is there; only such may stand in If-Range (RFC 9110, 13.1.5). */
  Optional<String> version() throws IOException {
    return Files.exists(version) ? Optional.of(Files.readString(version)) : Optional.empty();
  }

  /** Empty, to be filled with this version. */
  OutputStream begin(Optional<String> etag) throws IOException {
    discard();
    if (etag.isPresent() && etag.get().startsWith("\"")) {
      Files.writeString(version, etag.get());
    }
    return Files.newOutputStream(path);
  }

  OutputStream resume() throws IOException {
    return Files.newOutputStream(path, StandardOpenOption.APPEND);
  }

  void discard() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(version);
  }
}
