package com.easyecom.infra.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.infra.process.FreePorts;
import com.easyecom.infra.process.ProcessSettings;
import com.easyecom.infra.process.RunningProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedS3Test {
  private static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);
  private static final S3Credentials WRONG = new S3Credentials("test-access-key", "guessed");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void anObjectThatWasPutCanBeGot() throws Exception {
    EmbeddedS3 s3 = EmbeddedS3.startForTests();
    put(s3, "/easyecom/products/1.png");
    assertArrayEquals(PICTURE, get(s3, "/easyecom/products/1.png").body());
  }

  @Test
  void aWrongSecretIsRefused() throws Exception {
    EmbeddedS3 s3 = EmbeddedS3.startForTests();
    HttpResponse<byte[]> answer =
        call(s3, WRONG, "PUT", "/easyecom/x", BodyPublishers.ofByteArray(PICTURE));
    assertEquals(403, answer.statusCode());
  }

  @Test
  void objectsSurviveSigkill(@TempDir Path folder) throws Exception {
    EmbeddedS3 s3 =
        new EmbeddedS3(
            new ProcessSettings(
                folder.resolve("data"), FreePorts.next(), folder.resolve("log"), true),
            new S3Credentials("key", "secret"),
            List.of("pictures"),
            List.of("-Xmx96m"));
    RunningProcess first = RunningProcess.start(s3).awaitReady(Duration.ofSeconds(120));
    put(s3, "/pictures/kept.png");
    first.kill();

    try (RunningProcess second = RunningProcess.start(s3).awaitReady(Duration.ofSeconds(120))) {
      assertArrayEquals(PICTURE, get(s3, "/pictures/kept.png").body(), "pid " + second.pid());
    }
  }

  private void put(EmbeddedS3 s3, String path) throws Exception {
    BodyPublisher body = BodyPublishers.ofByteArray(PICTURE);
    assertEquals(200, call(s3, s3.credentials(), "PUT", path, body).statusCode());
  }

  private HttpResponse<byte[]> get(EmbeddedS3 s3, String path) throws Exception {
    HttpResponse<byte[]> answer = call(s3, s3.credentials(), "GET", path, BodyPublishers.noBody());
    assertEquals(200, answer.statusCode());
    return answer;
  }

  /** Signed by version 2 of Amazon's scheme, the one that fits into a few lines. */
  private HttpResponse<byte[]> call(
      EmbeddedS3 s3, S3Credentials credentials, String method, String path, BodyPublisher body)
      throws Exception {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(
        new SecretKeySpec(credentials.secretKey().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    String toSign = method + "\n\n\n\nx-amz-date:" + date + "\n" + path;
    String signature =
        Base64.getEncoder().encodeToString(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(s3.endpoint() + path))
            .method(method, body)
            .header("x-amz-date", date)
            .header("Authorization", "AWS " + credentials.accessKey() + ":" + signature)
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }
}
