package com.easyecom.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What {@code ./easyecom verify} says of the running stack, as its user sees it. */
record Verified(int status, String printed) {

  static Verified by(String what) {
    ProcessBuilder command =
        new ProcessBuilder(OwnStack.root().resolve("easyecom").toString(), "verify", what);
    command.environment().put("EASYECOM_ADDRESS", RunningStack.address());
    command.redirectErrorStream(true);
    try {
      Process process = command.start();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Verified(process.waitFor(), printed);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
