package com.easyecom.stack.command;

import com.easyecom.stack.home.StackHome;
import com.easyecom.stack.supervise.ComponentState;
import com.easyecom.stack.supervise.ComponentStatus;
import com.easyecom.stack.supervise.Leftovers;
import com.easyecom.stack.supervise.ProcessIdentity;
import com.easyecom.stack.supervise.StackState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Shows what runs. */
public final class StatusCommand {
  private static final String ROW = "%-20s %-9s %8s %6s %8s %10s %9s%n";

  private final StackHome home;
  private final PrintStream out;

  public StatusCommand(StackHome home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  /** Prints the table; true if the stack runs and all of it is ready. */
  public boolean run() {
    Optional<StackState> state = StackState.read(home.stateFile());
    if (state.isEmpty() || !state.get().supervisor().isRunning()) {
      boolean leftovers = state.isPresent() && !Leftovers.of(state.get()).isEmpty();
      out.println(
          leftovers
              ? "Easy Ecom was killed and left processes running: ./easyecom stop ends them."
              : "Easy Ecom is not running.");
      return false;
    }
    show(state.get());
    return state.get().components().stream().allMatch(c -> c.state() == ComponentState.READY);
  }

  private void show(StackState state) {
    out.printf(ROW, "COMPONENT", "STATE", "PID", "PORT", "RSS MB", "UPTIME", "RESTARTS");
    long total = 0;
    for (ComponentStatus each : state.components()) {
      Optional<Long> pid = each.running().map(ProcessIdentity::pid);
      Optional<Long> megabytes = pid.map(MemoryUse::megabytes);
      total += megabytes.orElse(0L);
      out.printf(
          ROW,
          each.name(),
          each.state().text(),
          orDash(pid),
          each.port(),
          orDash(megabytes),
          orDash(pid.map(runs -> uptime(each.startedAtMillis()))),
          each.restarts());
    }
    out.printf(ROW, "all together", "", "", "", total, "", "");
  }

  private static String orDash(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }

  private static String uptime(long startedAtMillis) {
    Duration uptime = Duration.ofMillis(System.currentTimeMillis() - startedAtMillis);
    return "%d:%02d:%02d"
        .formatted(uptime.toHours(), uptime.toMinutesPart(), uptime.toSecondsPart());
  }
}
