package com.easyecom.stack.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a process into a session of its own, so that a Ctrl-C at the terminal reaches the supervisor
 * alone, which then stops everything in order.
 */
public final class OwnSession {
  private static final boolean HAS_SETSID =
      Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));

  private OwnSession() {}

  /** Changes the command; {@code setsid} then becomes it, so the process id stays the same. */
  public static ProcessBuilder of(ProcessBuilder builder) {
    if (HAS_SETSID) {
      List<String> command = new ArrayList<>(builder.command());
      command.addFirst("setsid");
      builder.command(command);
    }
    return builder;
  }
}
