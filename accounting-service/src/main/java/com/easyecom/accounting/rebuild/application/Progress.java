package com.easyecom.accounting.rebuild.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Says every few seconds how far the work is: as log lines, which are all that is printed. */
@Singleton
public class Progress {

  private static final Logger LOG = Logger.getLogger(Progress.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private long toldAt = System.nanoTime();

  /** Says it, unless something was said a moment ago. */
  public void tell(Supplier<String> what) {
    if (System.nanoTime() - toldAt > INTERVAL.toNanos()) {
      say(what.get());
    }
  }

  /** Says it in any case. */
  public void say(String what) {
    toldAt = System.nanoTime();
    LOG.info(what);
  }
}
