package com.easyecom.stack.supervise;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A process that is not mistaken for a later one with the same number, not even after a reboot.
 *
 * @param pid its number
 * @param startTicks when it started, in clock ticks since boot (proc(5), field 22 of stat)
 * @param bootId the kernel's name for this boot
 */
public record ProcessIdentity(long pid, long startTicks, String bootId) {
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
  private static final long POLL_MILLIS = 50;
  private static final int START_TICKS_AFTER_NAME = 19;

  /**
   * Who has that number now.
   *
   * @throws StackException if nobody has
   */
  public static ProcessIdentity of(long pid) {
    try {
      return new ProcessIdentity(
          pid, startTicks(pid).orElseThrow(), Files.readString(BOOT_ID).strip());
    } catch (IOException e) {
      throw new StackException("No process " + pid, e);
    }
  }

  /** Whether this very process is still there. */
  public boolean isRunning() {
    try {
      return startTicks(pid).filter(ticks -> ticks == startTicks).isPresent()
          && Files.readString(BOOT_ID).strip().equals(bootId);
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits for its end; false if it is still there after that time. */
  public boolean awaitEnd(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (isRunning()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /** Empty for a zombie too: it only waits for its parent to take notice. */
  private static Optional<Long> startTicks(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    // The name in parentheses may itself contain spaces and parentheses.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return fields[0].equals("Z")
        ? Optional.empty()
        : Optional.of(Long.parseLong(fields[START_TICKS_AFTER_NAME]));
  }
}
