package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.vision.onnx.ModelServer.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OnnxDownloadTest extends WithModelServer {

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
    server.cuts.set(1);
    open().close();
    assertEquals(List.of(WHOLE, new Request("bytes=" + half + "-", "\"one\"")), server.requests());
    assertNothingButTheModelIsLeft();
  }

  @Test
  void aLaterStartGoesOnWhereTheLastOneEnded() {
    server.cuts.set(TRIES);
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
    server.cuts.set(TRIES);
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
    server.cuts.set(TRIES);
    refusal();
    server.file = model;
    open().close();
    assertEquals(WHOLE, server.requests().getLast());
    assertNothingButTheModelIsLeft();
  }

  @Test
  void aWeakVersionIsNotAskedFor() {
    server.etag = "W/\"one\"";
    server.cuts.set(1);
    open().close();
    assertEquals(new Request("bytes=" + half + "-", "-"), server.requests().getLast());
  }

  @Test
  void aServerWithoutRangesIsAskedForTheWholeFile() throws IOException {
    server.knowsRanges = false;
    server.cuts.set(1);
    open().close();
    assertEquals("bytes=" + half + "-", server.requests().getLast().range());
    assertArrayEquals(model, Files.readAllBytes(kept()));
  }

  @Test
  void aDownloadGoesOnWhereTheServerSendsIt() throws IOException {
    server.cuts.set(1);
    open(settings(server.movedUrl(), null)).close();
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
  void aFileThatChangedInTheFolderIsFetchedAgain() throws IOException {
    open().close();
    Files.write(kept(), new byte[10]);
    open().close();
    assertEquals(2, server.requests().size());
    assertArrayEquals(model, Files.readAllBytes(kept()));
  }

  @Test
  void anInterruptedDownloadStopsAndWhatCameIsKept() throws IOException {
    Thread.currentThread().interrupt();
    assertTrue(refusal().contains("interrupted"));
    assertTrue(Thread.interrupted(), "whoever interrupted it sees that it was");
    assertEquals(List.of(WHOLE), server.requests());
    open().close();
    assertTrue(server.requests().getLast().range().startsWith("bytes="));
    assertNothingButTheModelIsLeft();
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
  }
}
