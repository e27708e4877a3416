package com.easyecom.gateway.docs;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A file of the documentation's pages, kept compressed from its first use on. */
final class Asset {

  private final Vertx vertx;
  private final String name;
  private @Nullable Future<Buffer> compressed;

  /**
   * @param name of a resource under {@code /docs}
   */
  Asset(Vertx vertx, String name) {
    this.vertx = vertx;
    this.name = name;
  }

  synchronized Future<Buffer> gzip() {
    Future<Buffer> known = compressed;
    if (known == null) {
      known = vertx.executeBlocking(() -> zip(read()));
      compressed = known;
    }
    return known;
  }

  /** For the rare client that cannot decompress; read anew each time. */
  Future<Buffer> plain() {
    Callable<Buffer> reading = () -> Buffer.buffer(read());
    return vertx.executeBlocking(reading);
  }

  private byte[] read() throws IOException {
    try (InputStream in = Asset.class.getResourceAsStream("/docs/" + name)) {
      if (in == null) {
        throw new IOException("No resource /docs/" + name);
      }
      return in.readAllBytes();
    }
  }

  private static Buffer zip(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    }
    return Buffer.buffer(zipped.toByteArray());
  }
}
