package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.ControlTotals;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Waits until the books have taken what publishers told, but not for long. */
@Singleton
class AwaitEvents {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final ReadBooks readBooks;

  AwaitEvents(ReadBooks readBooks) {
    this.readBooks = readBooks;
  }

  /**
   * @return how long that took: at most about {@code patience}
   */
  Duration await(Map<Publisher, ControlTotals> asked, Duration patience) {
    long start = System.nanoTime();
    Duration pause = FIRST_PAUSE;
    while (isBehind(asked) && System.nanoTime() - start < patience.toNanos()) {
      LockSupport.parkNanos(pause.toNanos());
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private boolean isBehind(Map<Publisher, ControlTotals> asked) {
    return asked.entrySet().stream()
        .anyMatch(
            owner ->
                readBooks.events(owner.getKey(), owner.getValue().position())
                    < owner.getValue().events());
  }
}
