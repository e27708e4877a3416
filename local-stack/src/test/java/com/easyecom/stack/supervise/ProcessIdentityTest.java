package com.easyecom.stack.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
  private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid());

  @Test
  void aRunningProcessIsRecognized() {
    assertTrue(self.isRunning());
    assertEquals(self, ProcessIdentity.of(self.pid()));
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotMistakenForIt() {
    assertFalse(new ProcessIdentity(self.pid(), self.startTicks() - 1, self.bootId()).isRunning());
    assertFalse(new ProcessIdentity(self.pid(), self.startTicks(), "another boot").isRunning());
  }

  @Test
  void itsEndIsNoticed() throws IOException {
    Process sleeper = new ProcessBuilder(List.of("sleep", "60")).start();
    ProcessIdentity identity = ProcessIdentity.of(sleeper.pid());
    assertFalse(identity.awaitEnd(Duration.ofMillis(100)));
    sleeper.destroy();
    assertTrue(identity.awaitEnd(Duration.ofSeconds(60)));
  }
}
