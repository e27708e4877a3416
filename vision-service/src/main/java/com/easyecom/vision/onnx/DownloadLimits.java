package com.easyecom.vision.onnx;

import java.time.Duration;

/**
 * How long a download waits and how often it tries.
 *
 * @param connect until a server takes the connection
 * @param read until the next bytes come
 * @param tries each goes on where the last one ended
 * @param pause after the first try; after each next one it is twice as long
 * @param report so often the log says how far it is
 */
record DownloadLimits(Duration connect, Duration read, int tries, Duration pause, Duration report) {

  static final DownloadLimits USUAL =
      new DownloadLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          5,
          Duration.ofSeconds(2),
          Duration.ofSeconds(5));
}
