package com.easyecom.infra.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends signals that {@link ProcessHandle} has no method for. */
public final class Signals {
  private static final int SHELL_SECONDS = 5;

  private Signals() {}

  /**
   * Sends one signal; a process that is gone already is fine.
   *
   * @param signal its name without the {@code SIG}
   */
  public static void send(long pid, String signal) {
    try {
      // The shell's own kill: the program of that name is not installed everywhere.
      Process shell =
          new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
              .inheritIO()
              .start();
      if (!shell.waitFor(SHELL_SECONDS, TimeUnit.SECONDS)) {
        throw new InfraException("No shell answered while signalling process " + pid);
      }
    } catch (IOException e) {
      throw new InfraException("Cannot run /bin/sh to signal process " + pid, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
