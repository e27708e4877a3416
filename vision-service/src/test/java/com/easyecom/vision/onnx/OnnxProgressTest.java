package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.vision.fixture.LogLines;
import com.easyecom.vision.onnx.Source.Address;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnnxProgressTest {

  private static final Address ADDRESS =
      new Address(URI.create("http://127.0.0.1/clip.onnx?token=secret"));

  private final LogLines log = new LogLines(Progress.class);

  @AfterEach
  void listenNoMore() {
    log.close();
  }

  @Test
  void theLogSaysHowManyBytesOfHowManyAreThere() {
    Progress progress = new Progress(ADDRESS, 1_000_000, 4_000_000, Duration.ZERO);
    progress.reached(3_000_000);
    progress.reached(4_000_000);
    String begin = "Fetching http://127.0.0.1/clip.onnx: ";
    assertEquals(
        List.of(
            begin + "1 of 4 MB (25 %)", begin + "3 of 4 MB (75 %)", begin + "4 of 4 MB (100 %)"),
        log.lines());
  }

  @Test
  void betweenReportsItIsQuiet() {
    Progress progress = new Progress(ADDRESS, 0, -1, Duration.ofHours(1));
    progress.reached(1_000_000);
    progress.reached(2_000_000);
    assertEquals(List.of("Fetching http://127.0.0.1/clip.onnx: 0 MB"), log.lines());
  }
}
