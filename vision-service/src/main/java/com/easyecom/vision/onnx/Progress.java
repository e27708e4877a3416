package com.easyecom.vision.onnx;

import com.easyecom.vision.onnx.Source.Address;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Says in the log how far a download is: when it begins, every few seconds, and at its end if that
 * is known.
 */
final class Progress {

  private static final Logger LOG = Logger.getLogger(Progress.class);
  private static final long MEGABYTE = 1_000_000;

  private final Address address;
  private final long total;
  private final long reportNanos;
  private long reportedNanos = System.nanoTime();

  /**
   * @param total in bytes; below 0 if it is unknown
   */
  Progress(Address address, long have, long total, Duration report) {
    this.address = address;
    this.total = total;
    reportNanos = report.toNanos();
    say(have);
  }

  /** So many bytes are there now. */
  void reached(long bytes) {
    long now = System.nanoTime();
    if (bytes == total || now - reportedNanos >= reportNanos) {
      reportedNanos = now;
      say(bytes);
    }
  }

  private void say(long bytes) {
    if (total < 0) {
      LOG.infof("Fetching %s: %d MB", address, bytes / MEGABYTE);
    } else {
      LOG.infof(
          "Fetching %s: %d of %d MB (%d %%)",
          address, bytes / MEGABYTE, total / MEGABYTE, total == 0 ? 100 : 100 * bytes / total);
    }
  }
}
