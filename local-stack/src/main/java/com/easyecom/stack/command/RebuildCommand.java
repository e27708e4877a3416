package com.easyecom.stack.command;

import com.easyecom.stack.StackException;
import com.easyecom.stack.component.BooksRebuild;
import com.easyecom.stack.component.Ports;
import com.easyecom.stack.component.Services;
import com.easyecom.stack.component.StackSetup;
import com.easyecom.stack.home.Secrets;
import com.easyecom.stack.home.StackHome;
import com.easyecom.stack.supervise.ComponentStatus;
import com.easyecom.stack.supervise.StackState;
import java.util.Map;

/** Rebuilds the books of a running stack from its topics, and compares them with the live ones. */
public final class RebuildCommand {
  private final StackHome home;
  private final Map<String, String> environment;

  public RebuildCommand(StackHome home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /**
   * @return 0 if the books are what the events say, 1 if not, 2 if it could not be found out
   * @throws StackException if nothing runs, or somebody rebuilds already
   */
  public int run() throws InterruptedException {
    StackSetup setup = new StackSetup(home, ports(), Secrets.open(home), environment, Services.ALL);
    BooksRebuild rebuild = setup.booksRebuild();
    // Also on Ctrl-C: nothing is left behind.
    Runtime.getRuntime().addShutdownHook(new Thread(rebuild::close, "end-rebuild"));
    return rebuild.start().waitFor();
  }

  /** Those of the stack that runs, whatever this command was told. */
  private Ports ports() {
    return StackState.read(home.stateFile())
        .filter(state -> state.supervisor().isRunning())
        .flatMap(
            state ->
                state.components().stream()
                    .filter(each -> each.name().equals(Services.GATEWAY))
                    .map(ComponentStatus::port)
                    .findFirst())
        .map(Ports::new)
        .orElseThrow(() -> new StackException("Easy Ecom is not running."));
  }
}
