package com.easyecom.acceptance.chaos;

import com.easyecom.acceptance.Database;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.OwnStack;
import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The running stack that these tests break, one for all of them. Expiry is short in it. */
final class ChaosStack {

  /** When catalog-service asks for the order that holds stock, and how often it looks. */
  static final Duration UNCLAIMED_AFTER = Duration.ofSeconds(3);

  private static final Duration RESTART = Duration.ofSeconds(180);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OwnStack stack;
  private final Path crashPoints;

  private ChaosStack(OwnStack stack, Path crashPoints) {
    this.stack = stack;
    this.crashPoints = crashPoints;
  }

  /** Started by the first call. */
  static ChaosStack get() {
    return Holder.STACK;
  }

  private static final class Holder {
    static final ChaosStack STACK = start();
  }

  private static ChaosStack start() {
    try {
      Path crashPoints = Files.createTempDirectory("easyecom-crash-points-");
      for (String service : CrashPoints.SERVICES) {
        Files.createDirectory(crashPoints.resolve(service));
      }
      Map<String, String> environment =
          Map.ofEntries(
              Map.entry("EASYECOM_CRASH_POINTS", crashPoints.toString()),
              Map.entry("EASYECOM_RESTART_DEATHS", "1000"),
              Map.entry("EASYECOM_RESTART_PAUSE", "0"),
              Map.entry("ALLOCATION_UNCLAIMED_AFTER", UNCLAIMED_AFTER.toSeconds() + "S"),
              Map.entry("ALLOCATION_EXPIRE_EVERY", "1s"),
              Map.entry("ORDERING_ABANDONED_AFTER", "3S"),
              Map.entry("ORDERING_FINISH_EVERY", "1s"),
              Map.entry("RECONCILIATION_FRESH_FOR", "1s"),
              Map.entry("RECONCILIATION_REST_PER_WORK", "0"),
              Map.entry("IMAGE_ABANDONED_AFTER", "10S"),
              Map.entry("IMAGE_SWEEP_EVERY", "1s"));
      return new ChaosStack(OwnStack.start(environment), crashPoints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shop as its administrator sees it through the gateway, with a fresh token. */
  Shop shop() {
    return Shop.open(stack.address());
  }

  Database database() {
    return Database.of(stack.home(), stack.port(0));
  }

  String kafka() {
    return "127.0.0.1:" + stack.port(11);
  }

  Path log(String name) {
    return stack.home().resolve("logs").resolve(name + ".log");
  }

  /** The files in which the S3 server keeps its objects. */
  Path objects() {
    return stack.home().resolve("data/s3/objects/easyecom");
  }

  /** Stops a component in order; it stays so until it is started. */
  void stop(String component) {
    stack.run("stop", component);
  }

  /** Starts a stopped component; returns when it is ready. */
  void start(String component) {
    stack.run("start", component);
  }

  /** Kills a component with SIGKILL; the supervisor starts it again. */
  void kill(String component) {
    ProcessHandle.of(pid(component)).orElseThrow().destroyForcibly();
  }

  long pid(String component) {
    return status(component).path("process").path("pid").asLong();
  }

  /** Waits until a component that was killed is ready as another process. */
  void awaitSuccessor(String component, long killedPid) {
    Eventually.isSo(
        RESTART,
        () -> {
          JsonNode status = status(component);
          boolean isBack =
              status.path("process").path("pid").asLong() != killedPid
                  && status.path("state").asText().equals("READY");
          return isBack ? "" : component + " is not back: " + status;
        });
  }

  /**
   * Says what happens when a service reaches a crash point next.
   *
   * @param order {@code KILL}, {@code STOP}, or {@code WAIT} with milliseconds
   */
  void arm(String service, String point, String order) {
    try {
      Path file = crashPoints.resolve(service).resolve(point);
      Files.deleteIfExists(reached(service, point));
      Path draft = file.resolveSibling(point + ".draft");
      Files.writeString(draft, order);
      Files.move(draft, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an armed point was reached since. */
  boolean isReached(String service, String point) {
    return Files.exists(reached(service, point));
  }

  void awaitReached(String service, String point) {
    Eventually.holds(RESTART, service + " reaches " + point, () -> isReached(service, point));
  }

  /** Kills a service when it reaches the point next, and waits until it is back. */
  void killAt(String service, String point) {
    long pid = pid(service);
    arm(service, point, "KILL");
    awaitReached(service, point);
    awaitSuccessor(service, pid);
  }

  /** Whatever is armed still, and was not reached, happens no more. */
  void disarm(String service, String point) {
    try {
      Files.deleteIfExists(crashPoints.resolve(service).resolve(point));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path reached(String service, String point) {
    return crashPoints.resolve(service).resolve(point + ".reached");
  }

  private JsonNode status(String component) {
    try {
      JsonNode state = JSON.readTree(stack.home().resolve("run/state.json").toFile());
      for (JsonNode each : state.path("components")) {
        if (each.path("name").asText().equals(component)) {
          return each;
        }
      }
      throw new IllegalArgumentException("no component " + component);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
