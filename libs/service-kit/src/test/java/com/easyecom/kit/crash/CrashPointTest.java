package com.easyecom.kit.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kit.EventsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashPointTest {

  private static final String SERVICE = "passer-service";
  private static final int SIGKILL_EXIT = 128 + 9;

  @TempDir Path folder;

  @Test
  void nothingHappensWithoutTheFlag() throws Exception {
    try (OtherJvm passer = start(null)) {
      arm("KILL");
      assertEquals("passed", pass(passer));
      assertTrue(Files.exists(armed()));
    }
  }

  @Test
  void nothingHappensAtAPointThatIsNotArmed() throws Exception {
    try (OtherJvm passer = start(folder)) {
      assertEquals("passed", pass(passer));
    }
  }

  @Test
  void anArmedPointKillsTheProcessOnce() throws Exception {
    arm("KILL");
    Process passer = start(folder).process();
    passer.outputWriter().append('\n').flush();
    assertTrue(passer.waitFor(60, TimeUnit.SECONDS));
    assertEquals(SIGKILL_EXIT, passer.exitValue());
    assertFalse(Files.exists(armed()));

    try (OtherJvm next = start(folder)) {
      assertEquals("passed", pass(next));
    }
  }

  @Test
  void aStoppedProcessGoesOnWhereItWas() throws Exception {
    arm("STOP");
    try (OtherJvm passer = start(folder)) {
      passer.process().outputWriter().append('\n').flush();
      EventsTest.await(passer::isStopped);
      passer.goOn();
      assertEquals("passed", passer.process().inputReader().readLine());
    }
  }

  private void arm(String order) throws IOException {
    Files.createDirectories(armed().getParent());
    Files.writeString(armed(), order);
  }

  private Path armed() {
    return folder.resolve(SERVICE + "/door.passed");
  }

  private static OtherJvm start(@Nullable Path crashPoints) throws IOException {
    return OtherJvm.start(Passer.class, SERVICE, crashPoints);
  }

  private static String pass(OtherJvm passer) throws IOException {
    passer.process().outputWriter().append('\n').flush();
    return passer.process().inputReader().readLine();
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
