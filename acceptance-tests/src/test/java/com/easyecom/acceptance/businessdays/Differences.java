package com.easyecom.acceptance.businessdays;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

/** Collects what differs, line by line, so that one look at the shop shows all of it. */
final class Differences {

  private static final int MOST = 12;

  private final List<String> found = new ArrayList<>();

  /** Holds two texts against each other. */
  void isSame(String expected, String seen, String what) {
    if (!expected.equals(seen)) {
      found.add(
          "%s\nshould have\n%s\nand not\n%s"
              .formatted(what, without(expected, seen), without(seen, expected)));
    }
  }

  /** The lines of one text that the other lacks. */
  private static String without(String one, String other) {
    List<String> lines = new ArrayList<>(one.lines().toList());
    other.lines().forEach(lines::remove);
    return lines.isEmpty() ? "(nothing more)" : String.join("\n", lines);
  }

  /** Fails if anything does. */
  void areNone() {
    if (!found.isEmpty()) {
      List<String> first = found.subList(0, Math.min(MOST, found.size()));
      fail(found.size() + " differences, the first being\n" + String.join("\n\n", first));
    }
  }
}
