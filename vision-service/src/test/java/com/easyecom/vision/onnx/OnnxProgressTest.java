package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.vision.onnx.Source.Address;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnnxProgressTest {

  private static final Address ADDRESS =
      new Address(URI.create("http://127.0.0.1/clip.onnx?token=secret"));

  private final Logger log = Logger.getLogger(Progress.class.getName());
  private final List<String> lines = new ArrayList<>();
  private final Handler handler = new Lines(lines);

  @BeforeEach
  void listen() {
    log.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    log.removeHandler(handler);
  }

  @Test
  void theLogSaysHowManyBytesOfHowManyAreThere() {
    Progress progress = new Progress(ADDRESS, 1_000_000, 4_000_000, Duration.ZERO);
    progress.is(3_000_000);
    progress.is(4_000_000);
    String begin = "Fetching http://127.0.0.1/clip.onnx: ";
    assertEquals(
        List.of(
            begin + "1 of 4 MB (25 %)", begin + "3 of 4 MB (75 %)", begin + "4 of 4 MB (100 %)"),
        lines);
  }

  @Test
  void betweenReportsItIsQuiet() {
    Progress progress = new Progress(ADDRESS, 0, -1, Duration.ofHours(1));
    progress.is(1_000_000);
    progress.is(2_000_000);
    assertEquals(List.of("Fetching http://127.0.0.1/clip.onnx: 0 MB"), lines);
  }

  private static final class Lines extends Handler {

    private final List<String> lines;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(ExtLogRecord.wrap(line).getFormattedMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
