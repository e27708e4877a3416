package com.easyecom.stack.component;

import com.easyecom.infra.process.FreePorts;
import com.easyecom.stack.StackException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The block of TCP ports of one stack.
 *
 * @param first the public port; everything else follows it
 */
public record Ports(int first) {
  /** How many ports belong to a stack, used or not. */
  public static final int COUNT = 21;

  private static final int DEFAULT_FIRST = 8000;
  private static final int POSTGRES = 10;
  private static final int KAFKA = 11;
  private static final int KAFKA_CONTROLLER = 12;
  private static final int S3 = 13;
  private static final int HIGHEST = 65535;

  /** Reads EASYECOM_PORT. */
  public static Ports of(Map<String, String> environment) {
    String configured = environment.getOrDefault("EASYECOM_PORT", "").strip();
    if (configured.isEmpty()) {
      return new Ports(DEFAULT_FIRST);
    }
    int first = configured.matches("\\d{1,5}") ? Integer.parseInt(configured) : 0;
    if (first < 1 || first > HIGHEST - COUNT + 1) {
      throw new StackException(
          "EASYECOM_PORT must be a port from 1 to %d, not \"%s\"."
              .formatted(HIGHEST - COUNT + 1, configured));
    }
    return new Ports(first);
  }

  /** The port at that place in the block. */
  public int at(int offset) {
    return first + offset;
  }

  public int service(ServiceSpec service) {
    return at(service.portOffset());
  }

  public int postgres() {
    return at(POSTGRES);
  }

  public int kafka() {
    return at(KAFKA);
  }

  public int kafkaController() {
    return at(KAFKA_CONTROLLER);
  }

  public int s3() {
    return at(S3);
  }

  /**
   * Makes sure that all ports can be had.
   *
   * @throws StackException naming every one that is taken, and how to choose others
   */
  public void requireFree(List<StackComponent> components) {
    TreeMap<Integer, String> wanted = new TreeMap<>();
    for (StackComponent each : components) {
      wanted.put(each.port(), each.name());
      each.morePorts().forEach(port -> wanted.put(port, each.name()));
    }
    wanted.keySet().removeIf(FreePorts::isFree);
    if (!wanted.isEmpty()) {
      int other = first < 9000 ? 9000 : 8000;
      List<String> taken =
          wanted.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ")").toList();
      throw new StackException(
          "Somebody else uses port %s. End that program, or choose other ports: EASYECOM_PORT=%d ./easyecom up uses %d to %d."
              .formatted(String.join(", ", taken), other, other, other + COUNT - 1));
    }
  }
}
