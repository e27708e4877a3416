package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.ModelServer.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with a small model, and a folder for what is fetched from it. */
abstract class WithModelServer {

  static final Request WHOLE = new Request("-", "-");
  static final int TRIES = 3;

  @TempDir Path folder;

  final byte[] model = SmallModel.clip(Graph.ANY);
  final int half = model.length / 2;
  final ModelServer server = new ModelServer(model);

  @AfterEach
  void stopTheServer() {
    server.close();
  }

  OnnxEmbedder open() {
    return open(settings(null));
  }

  OnnxEmbedder open(OnnxSettings settings) {
    return OnnxEmbedder.open(settings, folder, limits());
  }

  String refusal() {
    return refusal(settings(null));
  }

  String refusal(OnnxSettings settings) {
    return assertThrows(ModelUnavailableException.class, () -> open(settings)).getMessage();
  }

  OnnxSettings settings(Long mostBytes) {
    return settings(server.url(), mostBytes);
  }

  OnnxSettings settings(String url, Long mostBytes) {
    return new OnnxSettings(url, hash(model), null, null, null, null, null, null, null, mostBytes);
  }

  static DownloadLimits limits() {
    return new DownloadLimits(
        Duration.ofSeconds(2),
        Duration.ofMillis(300),
        TRIES,
        Duration.ofMillis(5),
        Duration.ofSeconds(5));
  }

  Path kept() {
    return folder.resolve(hash(model) + ".onnx");
  }

  void assertNothingButTheModelIsLeft() throws IOException {
    assertEquals(List.of(kept().getFileName().toString()), left());
    assertArrayEquals(model, Files.readAllBytes(kept()));
  }

  List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .toList();
    }
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
