package com.easyecom.stack.supervise;

import com.easyecom.infra.process.Signals;
import java.time.Duration;
import java.util.List;

/** Processes of a stack whose supervisor was killed: they run on with nobody to watch them. */
public final class Leftovers {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private Leftovers() {}

  /** Those that still run; never a later process that was given the same number. */
  public static List<ComponentStatus> of(StackState state) {
    return state.components().stream().filter(each -> each.running().isPresent()).toList();
  }

  /** Ends them, last started first, in order or by force after ten seconds each. */
  public static void end(List<ComponentStatus> leftovers) {
    for (ComponentStatus each : leftovers.reversed()) {
      each.running().ifPresent(process -> end(process, each.stopSignal()));
    }
  }

  private static void end(ProcessIdentity process, String signal) {
    Signals.send(process.pid(), signal);
    if (!process.awaitEnd(STOP_LIMIT)) {
      Signals.send(process.pid(), "KILL");
      process.awaitEnd(STOP_LIMIT);
    }
  }
}
