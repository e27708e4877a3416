package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.vision.embedding.ModelUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxDownloadRefusalsTest extends WithModelServer {

  @Test
  void anotherFileIsRefusedAndNothingOfItIsKept() throws IOException {
    server.file = SmallModel.clip(1);
    String message = refusal();
    assertTrue(message.contains(hash(model)), message);
    assertTrue(message.contains(hash(server.file)), message);
    assertEquals(1, server.requests().size());
    assertEquals(List.of(), left());
  }

  @Test
  void whatIsNotThereIsAskedForOnce() {
    server.status = 404;
    assertTrue(refusal().contains("status 404"));
    assertEquals(1, server.requests().size());
  }

  @Test
  void aFaultOfTheServerIsTriedAgain() {
    server.status = 503;
    String message = refusal();
    assertTrue(message.contains("status 503") && message.contains("tried 3 times"), message);
    assertEquals(TRIES, server.requests().size());
  }

  @Test
  void aServerThatFallsSilentIsGivenUp() {
    server.isSlow = true;
    long begin = System.nanoTime();
    assertTrue(refusal().contains("timed out"));
    assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 5);
  }

  @Test
  void nobodyListens() {
    server.close();
    assertTrue(refusal().contains("unreachable"));
  }

  @Test
  void aFileAboveTheLimitIsRefusedBeforeItIsFetched() throws IOException {
    String message = refusal(settings(model.length - 1L));
    assertTrue(message.contains("more than " + (model.length - 1) + " bytes"), message);
    assertEquals(List.of(), left());
    open(settings((long) model.length)).close();
  }

  @Test
  void aFileThatTheDiskCannotHoldIsRefused() {
    server.saidLength = 1L << 60;
    String message = refusal(settings(Long.MAX_VALUE));
    assertTrue(message.contains("free"), message);
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    String message =
        assertThrows(
                ModelUnavailableException.class,
                () -> OnnxEmbedder.open(settings(null), file.resolve("below"), limits()))
            .getMessage();
    assertTrue(message.contains("folder"), message);
  }

  @Test
  void whatMayBeSecretInAnAddressIsNotTold() {
    server.status = 403;
    String message = refusal(settings(server.url() + "?signature=secret", null));
    assertTrue(message.contains("/model.onnx"), message);
    assertFalse(message.contains("secret"), message);
  }

  @Test
  void aConfigurationThatMakesNoSenseIsNotKept() {
    Path file = SmallModel.write(folder.resolve("model.onnx"), model);
    server.file = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
    OnnxSettings settings =
        new OnnxSettings(
            file.toString(), null, server.url(), null, null, null, null, null, null, null);
    assertTrue(refusal(settings).contains("/model.onnx is not JSON"));
    server.file = "{\"size\": 8, \"crop_size\": 8}".getBytes(StandardCharsets.UTF_8);
    open(settings).close();
  }
}
