package com.easyecom.infra.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** The program of the S3 process: configured by its environment, works in its current folder. */
public final class S3Node {
  static final String OBJECTS = "objects";
  static final String ENDPOINT = "S3_NODE_ENDPOINT";
  static final String ACCESS_KEY = "S3_NODE_ACCESS_KEY";
  static final String SECRET_KEY = "S3_NODE_SECRET_KEY";
  static final String BUCKETS = "S3_NODE_BUCKETS";

  private S3Node() {}

  /** Takes no arguments; serves until it is told to stop. */
  public static void main(String[] args) throws Exception {
    // A listing compares absolute paths: below a relative one it finds nothing.
    BlobStore store = new FilesystemNio2BlobStore(Path.of(OBJECTS).toAbsolutePath().toString());
    for (String bucket : setting(BUCKETS).split(",", -1)) {
      if (!bucket.isEmpty() && !store.containerExists(bucket)) {
        store.createContainer(bucket);
      }
    }
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create(setting(ENDPOINT)))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4, setting(ACCESS_KEY), setting(SECRET_KEY))
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-s3"));
    server.start();
  }

  private static String setting(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }

  private static void stop(S3Proxy server) {
    try {
      server.stop();
    } catch (Exception e) {
      // The process ends anyway; files are complete or absent, never half written.
      System.err.println("Not stopped in order: " + e);
    }
  }
}
