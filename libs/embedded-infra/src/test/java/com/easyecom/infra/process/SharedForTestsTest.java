package com.easyecom.infra.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SharedForTestsTest {
  @Test
  void aServerEndsWithATestRunThatIsKilled() throws Exception {
    assertEndsAfter(testRun -> testRun.destroyForcibly());
  }

  @Test
  void aServerEndsWithATestRunThatIsInterrupted() throws Exception {
    assertEndsAfter(testRun -> Signals.send(testRun.pid(), "INT"));
  }

  private static void assertEndsAfter(Consumer<Process> end) throws Exception {
    Process testRun =
        new ProcessBuilder(
                // A build that runs in the background ignores SIGINT, and its children would too.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartsPostgres.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = testRun.inputReader()) {
      long pid = Long.parseLong(output.readLine());
      ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
      assertTrue(server.isAlive());
      end.accept(testRun);
      server.onExit().get(60, TimeUnit.SECONDS);
      assertFalse(server.isAlive());
    } finally {
      testRun.destroyForcibly();
    }
  }
}
