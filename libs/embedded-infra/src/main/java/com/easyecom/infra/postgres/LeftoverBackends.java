package com.easyecom.infra.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Backends outlive a killed postmaster by some milliseconds, and while they hold its shared memory
 * a new one refuses to start.
 */
final class LeftoverBackends {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 20;
  private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");
  private static final int SEGMENT_ID_COLUMN = 1;
  private static final int ATTACHED_COLUMN = 6;

  /** The line of {@code postmaster.pid} that names the shared memory, as "key id". */
  private static final int SHARED_MEMORY_LINE = 6;

  private LeftoverBackends() {}

  /** Waits until nobody holds the memory of this cluster's last postmaster, or five seconds. */
  static void awaitGone(Path cluster) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    try {
      while (isHeld(cluster) && System.nanoTime() < deadline) {
        Thread.sleep(POLL_MILLIS);
      }
    } catch (IOException e) {
      // Only a courtesy: the postmaster checks for itself and says what it finds.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isHeld(Path cluster) throws IOException {
    String segment = lastSegment(cluster);
    return Files.readAllLines(SEGMENTS).stream()
        .map(line -> line.strip().split("\\s+"))
        .anyMatch(
            columns ->
                columns[SEGMENT_ID_COLUMN].equals(segment)
                    && !columns[ATTACHED_COLUMN].equals("0"));
  }

  private static String lastSegment(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return lines.size() > SHARED_MEMORY_LINE
          ? lines.get(SHARED_MEMORY_LINE).strip().replaceFirst("^\\S+\\s+", "")
          : "";
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
