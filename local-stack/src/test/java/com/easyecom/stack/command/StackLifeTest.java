package com.easyecom.stack.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.stack.fake.FakeProject;
import com.easyecom.stack.fake.StackRun;
import com.easyecom.stack.supervise.ComponentState;
import com.easyecom.stack.supervise.StackState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL, Kafka and S3, with services that do nothing. */
class StackLifeTest {
  @TempDir private Path root;
  private int port;

  @BeforeEach
  void project() throws IOException {
    FakeProject.build(root);
    port = FakeProject.freePortBlock();
  }

  @Test
  void oneSignalStopsEverythingAndTheNextStartFindsItsData() throws Exception {
    String secrets;
    Path archive = root.resolve("alpha-service/target/alpha-service.jsa");
    try (StackRun first = start(Map.of("SHOP_CURRENCY", "EUR")).awaitReady()) {
      assertEquals("EUR", first.get(1, "/env/SHOP_CURRENCY"));
      assertEquals("false", first.get(1, "/env/DEMO_MODE"));
      assertEquals(
          "jdbc:postgresql://127.0.0.1:" + (port + 10) + "/easyecom",
          first.get(1, "/env/DATABASE_URL"));
      assertEquals("null", first.get(0, "/env/DATABASE_PASSWORD"));
      assertEquals("http://127.0.0.1:" + (port + 1), first.get(0, "/env/ALPHA_URL"));
      secrets = Files.readString(first.home().secrets());
      StackState state = StackState.read(first.home().stateFile()).orElseThrow();
      assertTrue(new StatusCommand(first.home(), discard()).run());
      first.await(() -> Files.exists(archive), "archive of classes");

      first.signal("INT");
      first.awaitExit();
      assertTrue(first.output().endsWith("Stopped.\n"), first.output());
      assertEquals(List.of(), first.running(state));
      assertTrue(Files.readString(first.home().log("alpha-service")).contains("stopped in order"));
      assertFalse(new StatusCommand(first.home(), discard()).run());
    }
    try (StackRun second = start(Map.of()).awaitReady()) {
      assertEquals(secrets, Files.readString(second.home().secrets()));
      long pid = second.status("alpha-service").process().pid();
      assertTrue(
          Files.readString(Path.of("/proc", Long.toString(pid), "maps"))
              .contains(archive.toString()));
      assertTrue(Files.exists(second.home().logs().resolve("alpha-service.log.1")));
    }
  }

  @Test
  void whatDiesIsStartedAgainAndItsLastWordsAreShown() throws Exception {
    try (StackRun stack = start(Map.of()).awaitReady()) {
      long before = stack.status("alpha-service").process().pid();
      assertThrows(IOException.class, () -> stack.get(1, "/die"));
      stack.awaitOutput("these are my last words");
      stack.await(() -> isReadyAfterRestart(stack, "alpha-service"), "restart");
      assertNotEquals(before, stack.status("alpha-service").process().pid());

      long postgres = stack.status("postgres").process().pid();
      ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
      stack.await(() -> isReadyAfterRestart(stack, "postgres"), "restart of PostgreSQL");
    }
  }

  @Test
  void oneComponentStaysStoppedUntilItIsStartedWhileTheOthersGoOn() throws Exception {
    try (StackRun stack = start(Map.of()).awaitReady()) {
      ComponentCommand component = new ComponentCommand(stack.home(), discard());
      long postgres = stack.status("postgres").process().pid();
      for (String name : List.of("alpha", "kafka")) {
        component.stop(name);
      }
      stack.awaitOutput("until ./easyecom start alpha-service");
      assertEquals(ComponentState.STOPPED, stack.status("alpha-service").state());
      assertThrows(IOException.class, () -> stack.get(1, "/env/DEMO_MODE"));
      assertFalse(new StatusCommand(stack.home(), discard()).run());
      assertEquals(postgres, stack.status("postgres").running().orElseThrow().pid());

      for (String name : List.of("kafka", "alpha-service")) {
        component.start(name);
      }
      assertEquals("false", stack.get(1, "/env/DEMO_MODE"));
      assertEquals(0, stack.status("alpha-service").restarts());
      assertTrue(new StatusCommand(stack.home(), discard()).run());
      component.stop("alpha");
    }
    try (StackRun next = start(Map.of()).awaitReady()) {
      assertTrue(new StatusCommand(next.home(), discard()).run());
    }
  }

  @Test
  void whatKeepsDyingStopsTheStack() throws Exception {
    try (StackRun stack = start(Map.of("FAKE_BROKEN", "alpha-service"))) {
      assertEquals(1, stack.awaitExit());
      assertTrue(stack.output().contains("alpha-service keeps dying"), stack.output());
      assertTrue(stack.output().contains("cannot find my configuration"), stack.output());
      assertFalse(Files.exists(stack.home().stateFile()));
    }
  }

  @Test
  void aSecondStackInTheSameFolderIsRefused() throws Exception {
    try (StackRun first = start(Map.of()).awaitReady();
        StackRun second = start(Map.of())) {
      assertEquals(1, second.awaitExit());
      assertTrue(second.output().contains("already running"), second.output());
      assertTrue(new StatusCommand(first.home(), discard()).run());
    }
  }

  @Test
  void theNextStartEndsWhatAKilledSupervisorLeftBehind() throws Exception {
    try (StackRun killed = start(Map.of()).awaitReady()) {
      StackState state = StackState.read(killed.home().stateFile()).orElseThrow();
      killed.signal("KILL");
      killed.awaitExit();
      assertEquals(state.components().size(), killed.running(state).size());
      assertFalse(new StatusCommand(killed.home(), discard()).run());

      try (StackRun next = start(Map.of()).awaitReady()) {
        assertTrue(next.output().contains("Ending what an earlier stack left running"));
        assertEquals(List.of(), next.running(state));
      }
    }
  }

  @Test
  void everyTakenPortIsNamedAtOnce() throws Exception {
    InetAddress local = InetAddress.getLoopbackAddress();
    try (ServerSocket gateway = new ServerSocket(port, 1, local);
        ServerSocket kafka = new ServerSocket(port + 11, 1, local);
        StackRun stack = start(Map.of())) {
      assertEquals(1, stack.awaitExit());
      for (ServerSocket taken : List.of(gateway, kafka)) {
        assertTrue(stack.output().contains(Integer.toString(taken.getLocalPort())), stack.output());
      }
      assertTrue(stack.output().contains("EASYECOM_PORT="), stack.output());
    }
  }

  private StackRun start(Map<String, String> environment) throws IOException {
    return StackRun.start(root, port, environment);
  }

  private static boolean isReadyAfterRestart(StackRun stack, String component) {
    return stack.status(component).restarts() == 1
        && stack.status(component).state() == ComponentState.READY;
  }

  private static PrintStream discard() {
    return new PrintStream(new ByteArrayOutputStream());
  }
}
