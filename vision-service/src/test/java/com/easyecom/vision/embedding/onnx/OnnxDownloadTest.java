package com.easyecom.vision.embedding.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.embedding.onnx.ModelServer.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxDownloadTest {

  private static final Request WHOLE = new Request("-", "-");
  private static final int TRIES = 3;

  @TempDir Path folder;

  private final byte[] model = SmallModel.clip(Graph.ANY);
  private final int half = model.length / 2;
  private final ModelServer server = new ModelServer(model);

  @AfterEach
  void stopTheServer() {
    server.close();
  }

  @Test
  void aModelIsFetchedOnceAndKeptByItsHash() throws IOException {
    open().close();
    assertEquals(List.of(WHOLE), server.requests());
    assertArrayEquals(model, Files.readAllBytes(kept()));
    server.close();
    open().close();
    assertEquals(1, server.requests().size());
  }

  @Test
  void aDownloadThatIsCutGoesOnWhereItEnded() throws IOException {
    server.etag = "\"one\"";
    server.cuts = 1;
    open().close();
    assertEquals(List.of(WHOLE, new Request("bytes=" + half + "-", "\"one\"")), server.requests());
    assertNothingButTheModelIsLeft();
  }

  @Test
  void aLaterStartGoesOnWhereTheLastOneEnded() {
    server.cuts = TRIES;
    assertTrue(refusal().contains("reading failed"));
    assertEquals(TRIES, server.requests().size());
    open().close();
    Request last = server.requests().getLast();
    int from = Integer.parseInt(last.range().replaceAll("\\D", ""));
    // Each try brought half of what was missing.
    assertEquals(7. / 8, (double) from / model.length, 0.01);
  }

  @Test
  void anotherVersionIsFetchedWholeWhenTheServerSaysSo() throws IOException {
    byte[] old = new byte[model.length];
    server.file = old;
    server.etag = "\"old\"";
    server.cuts = TRIES;
    refusal();
    server.file = model;
    server.etag = "\"new\"";
    open().close();
    assertEquals("\"old\"", server.requests().getLast().ifRange());
    assertNothingButTheModelIsLeft();
  }

  @Test
  void whatWasPutTogetherFromTwoFilesIsFetchedWhole() throws IOException {
    server.file = new byte[model.length];
    server.cuts = TRIES;
    refusal();
    server.file = model;
    open().close();
    assertEquals(WHOLE, server.requests().getLast());
    assertNothingButTheModelIsLeft();
  }

  @Test
  void aWeakVersionIsNotAskedFor() {
    server.etag = "W/\"one\"";
    server.cuts = 1;
    open().close();
    assertEquals(new Request("bytes=" + half + "-", "-"), server.requests().getLast());
  }

  @Test
  void aServerWithoutRangesIsAskedForTheWholeFile() throws IOException {
    server.knowsRanges = false;
    server.cuts = 1;
    open().close();
    assertEquals("bytes=" + half + "-", server.requests().getLast().range());
    assertArrayEquals(model, Files.readAllBytes(kept()));
  }

  @Test
  void aPartThatIsWholeAlreadyIsTaken() throws IOException {
    Files.write(folder.resolve(kept().getFileName() + ".part"), model);
    open().close();
    assertEquals("bytes=" + model.length + "-", server.requests().getLast().range());
    assertNothingButTheModelIsLeft();
  }

  @Test
  void aPartThatIsTooLongIsFetchedAnew() throws IOException {
    Files.write(folder.resolve(kept().getFileName() + ".part"), new byte[model.length + 5]);
    open().close();
    assertEquals(WHOLE, server.requests().getLast());
    assertArrayEquals(model, Files.readAllBytes(kept()));
  }

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
  void aFileThatChangedInTheFolderIsFetchedAgain() throws IOException {
    open().close();
    Files.write(kept(), new byte[10]);
    open().close();
    assertEquals(2, server.requests().size());
    assertArrayEquals(model, Files.readAllBytes(kept()));
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
  void severalThreadsFetchItOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> opened = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        opened.add(threads.submit(() -> open().close()));
      }
      for (Future<?> one : opened) {
        one.get();
      }
    }
    assertEquals(1, server.requests().size());
  }

  @Test
  void severalProcessesFetchItOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FetchInAProcess.class.getName(),
                  server.url(),
                  hash(model),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("process-" + i + ".log").toFile())
              .start());
    }
    for (int i = 0; i < processes.size(); i++) {
      assertTrue(processes.get(i).waitFor(60, TimeUnit.SECONDS));
      String log = Files.readString(folder.resolve("process-" + i + ".log"));
      assertEquals(0, processes.get(i).exitValue(), log);
    }
    assertEquals(1, server.requests().size());
    assertArrayEquals(model, Files.readAllBytes(kept()));
  }

  @Test
  void aConfigurationIsFetchedOnceToo() throws IOException {
    Path file = SmallModel.write(folder.resolve("model.onnx"), model);
    server.file = "{\"size\": 8, \"crop_size\": 8}".getBytes(StandardCharsets.UTF_8);
    OnnxSettings settings =
        new OnnxSettings(
            file.toString(), null, server.url(), null, null, null, null, null, null, null);
    open(settings).close();
    open(settings).close();
    assertEquals(List.of(WHOLE), server.requests());
    Files.delete(file);
  }

  @Test
  void whatMayBeSecretInAnAddressIsNotTold() {
    server.status = 403;
    String url = server.url().replace("http://", "http://user:secret@") + "?signature=secret";
    String message =
        refusal(new OnnxSettings(url, hash(model), null, null, null, null, null, null, null, null));
    assertTrue(message.contains("/model.onnx"), message);
    assertFalse(message.contains("secret"), message);
  }

  private OnnxEmbedder open() {
    return open(settings(null));
  }

  private OnnxEmbedder open(OnnxSettings settings) {
    return OnnxEmbedder.open(settings, folder, limits());
  }

  private String refusal() {
    return refusal(settings(null));
  }

  private String refusal(OnnxSettings settings) {
    return assertThrows(ModelUnavailableException.class, () -> open(settings)).getMessage();
  }

  private OnnxSettings settings(Long mostBytes) {
    return new OnnxSettings(
        server.url(), hash(model), null, null, null, null, null, null, null, mostBytes);
  }

  private static DownloadLimits limits() {
    return new DownloadLimits(
        Duration.ofSeconds(2),
        Duration.ofMillis(300),
        TRIES,
        Duration.ofMillis(5),
        Duration.ofSeconds(5));
  }

  private Path kept() {
    return folder.resolve(hash(model) + ".onnx");
  }

  private void assertNothingButTheModelIsLeft() throws IOException {
    assertEquals(List.of(kept().getFileName().toString()), left());
    assertArrayEquals(model, Files.readAllBytes(kept()));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .toList();
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
