package com.easyecom.kit.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashPointTest {

  private static final int SIGKILL_EXIT = 128 + 9;

  @TempDir Path folder;

  @Test
  void nothingHappensWithoutTheFlag() throws Exception {
    Process passer = start(false);
    arm("KILL");
    assertEquals("passed", pass(passer));
    assertTrue(Files.exists(armed()));
    end(passer);
  }

  @Test
  void nothingHappensAtAPointThatIsNotArmed() throws Exception {
    Process passer = start(true);
    assertEquals("passed", pass(passer));
    end(passer);
  }

  @Test
  void anArmedPointKillsTheProcessOnce() throws Exception {
    arm("KILL");
    Process passer = start(true);
    passer.outputWriter().append('\n').flush();
    assertTrue(passer.waitFor(10, TimeUnit.SECONDS));
    assertEquals(SIGKILL_EXIT, passer.exitValue());
    assertFalse(Files.exists(armed()));

    Process next = start(true);
    assertEquals("passed", pass(next));
    end(next);
  }

  @Test
  void aStoppedProcessGoesOnWhereItWas() throws Exception {
    arm("STOP");
    Process passer = start(true);
    passer.outputWriter().append('\n').flush();
    while (!stateOf(passer).equals("T")) {
      Thread.sleep(20);
    }
    new ProcessBuilder("/bin/sh", "-c", "kill -CONT " + passer.pid()).start().waitFor();
    assertEquals("passed", passer.inputReader().readLine());
    end(passer);
  }

  private void arm(String order) throws IOException {
    Files.createDirectories(armed().getParent());
    Files.writeString(armed(), order);
  }

  private Path armed() {
    return folder.resolve("passer-service/door.passed");
  }

  private Process start(boolean withFlag) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-Xmx32m",
            "-Dquarkus.application.name=passer-service",
            "-cp",
            System.getProperty("java.class.path"),
            Passer.class.getName());
    if (withFlag) {
      builder.environment().put(CrashPoint.FOLDER_VARIABLE, folder.toString());
    }
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String pass(Process passer) throws IOException {
    passer.outputWriter().append('\n').flush();
    return passer.inputReader().readLine();
  }

  private static void end(Process passer) throws Exception {
    passer.outputWriter().close();
    assertTrue(passer.waitFor(10, TimeUnit.SECONDS));
  }

  private static String stateOf(Process process) throws IOException {
    try (BufferedReader stat =
        Files.newBufferedReader(Path.of("/proc", Long.toString(process.pid()), "stat"))) {
      return stat.readLine().split(" ")[2];
    }
  }

  /** Passes the point once for each line that it reads. */
  static final class Passer {
    public static void main(String[] arguments) throws IOException {
      while (System.in.read() != -1) {
        CrashPoint.reach("door.passed");
        System.out.println("passed");
      }
    }
  }
}
