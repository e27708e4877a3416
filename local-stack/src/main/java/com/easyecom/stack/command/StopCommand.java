package com.easyecom.stack.command;

import com.easyecom.infra.process.Signals;
import com.easyecom.stack.StackException;
import com.easyecom.stack.home.StackHome;
import com.easyecom.stack.supervise.ComponentStatus;
import com.easyecom.stack.supervise.Leftovers;
import com.easyecom.stack.supervise.ProcessIdentity;
import com.easyecom.stack.supervise.StackState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stops a running stack and waits until it is gone. */
public final class StopCommand {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final StackHome home;
  private final PrintStream out;

  public StopCommand(StackHome home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  /**
   * Harmless when nothing runs.
   *
   * @throws StackException if the stack does not end within a minute
   */
  public void run() {
    Optional<StackState> state = StackState.read(home.stateFile());
    if (state.isEmpty()) {
      out.println("Easy Ecom is not running.");
    } else if (state.get().supervisor().isRunning()) {
      stop(state.get().supervisor());
    } else {
      endLeftovers(state.get());
    }
  }

  private void stop(ProcessIdentity supervisor) {
    out.println("Stopping ...");
    Signals.send(supervisor.pid(), "TERM");
    if (!supervisor.awaitEnd(LIMIT)) {
      throw new StackException("The stack (process " + supervisor.pid() + ") does not end.");
    }
    out.println("Stopped.");
  }

  private void endLeftovers(StackState state) {
    List<ComponentStatus> leftovers = Leftovers.of(state);
    Leftovers.end(leftovers);
    out.println(
        leftovers.isEmpty()
            ? "Easy Ecom is not running."
            : "Ended what a killed stack had left running.");
  }
}
