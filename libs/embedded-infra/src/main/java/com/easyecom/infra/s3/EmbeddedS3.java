package com.easyecom.infra.s3;

import com.easyecom.infra.process.Folders;
import com.easyecom.infra.process.HttpProbe;
import com.easyecom.infra.process.InfraProcess;
import com.easyecom.infra.process.JavaServer;
import com.easyecom.infra.process.ProcessSettings;
import com.easyecom.infra.process.SharedForTests;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/**
 * An S3 server that keeps its objects as files. Path-style addresses, requests signed (V2 or V4).
 */
public final class EmbeddedS3 implements InfraProcess {
  private final ProcessSettings settings;
  private final S3Credentials credentials;
  private final List<String> buckets;
  private final List<String> jvmOptions;

  /**
   * @param buckets made at each start unless they are there
   * @param jvmOptions memory and the like
   */
  public EmbeddedS3(
      ProcessSettings settings,
      S3Credentials credentials,
      List<String> buckets,
      List<String> jvmOptions) {
    this.settings = settings;
    this.credentials = credentials;
    this.buckets = List.copyOf(buckets);
    this.jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * The S3 server that all tests of this JVM share, with a bucket {@code easyecom}; started by the
   * first call, ready on return.
   */
  public static EmbeddedS3 startForTests() {
    S3Credentials credentials = new S3Credentials("test-access-key", "test-secret-key");
    List<String> small = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    return SharedForTests.get(
        "s3", settings -> new EmbeddedS3(settings, credentials, List.of("easyecom"), small));
  }

  /** What clients are configured with. */
  public URI endpoint() {
    return URI.create("http://" + ProcessSettings.HOST + ":" + settings.port());
  }

  public S3Credentials credentials() {
    return credentials;
  }

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public ProcessSettings settings() {
    return settings;
  }

  @Override
  public void prepare() {
    Folders.create(settings.dataDir().resolve(S3Node.OBJECTS));
  }

  @Override
  public List<String> command() {
    return JavaServer.command(S3Node.class, jvmOptions);
  }

  /** The secret goes through the environment: everybody on the machine can read a command line. */
  @Override
  public ProcessBuilder processBuilder() {
    ProcessBuilder builder = InfraProcess.super.processBuilder();
    builder.environment().put(S3Node.ENDPOINT, endpoint().toString());
    builder.environment().put(S3Node.ACCESS_KEY, credentials.accessKey());
    builder.environment().put(S3Node.SECRET_KEY, credentials.secretKey());
    builder.environment().put(S3Node.BUCKETS, String.join(",", buckets));
    return builder;
  }

  @Override
  public boolean isReady() {
    // Unsigned, so refused; but refused by the server.
    return HttpProbe.answers(endpoint(), HttpURLConnection.HTTP_FORBIDDEN);
  }
}
