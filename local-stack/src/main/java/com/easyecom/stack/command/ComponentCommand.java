package com.easyecom.stack.command;

import com.easyecom.stack.StackException;
import com.easyecom.stack.home.StackHome;
import com.easyecom.stack.supervise.ComponentState;
import com.easyecom.stack.supervise.ComponentStatus;
import com.easyecom.stack.supervise.StackState;
import com.easyecom.stack.supervise.StopOrders;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Stops one component of a running stack, and starts it again, while the others go on. */
public final class ComponentCommand {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 50;

  private final StackHome home;
  private final StopOrders orders;
  private final PrintStream out;

  public ComponentCommand(StackHome home, PrintStream out) {
    this.home = home;
    this.orders = new StopOrders(home.run());
    this.out = out;
  }

  /**
   * Returns when it is stopped; it stays so until it is started, or until the next {@code up}.
   *
   * @param name as in the status, where {@code auth} is short for {@code auth-service}
   * @throws StackException if nothing runs, there is no such component, or it does not stop
   */
  public void stop(String name) throws InterruptedException {
    String component = find(name);
    orders.give(component);
    await(component, ComponentState.STOPPED, STOP_LIMIT);
    out.println(component + " is stopped; ./easyecom start " + component + " starts it again.");
  }

  /**
   * Returns when it is ready; at once when it was never stopped.
   *
   * @throws StackException if nothing runs, there is no such component, or it does not become ready
   */
  public void start(String name) throws InterruptedException {
    String component = find(name);
    orders.withdraw(component);
    await(component, ComponentState.READY, START_LIMIT);
    out.println(component + " is ready.");
  }

  private String find(String name) {
    List<String> names = running().components().stream().map(ComponentStatus::name).toList();
    return names.stream()
        .filter(each -> each.equals(name) || each.equals(name + "-service"))
        .findFirst()
        .orElseThrow(
            () ->
                new StackException(
                    "There is no component \"%s\"; there are: %s."
                        .formatted(name, String.join(", ", names))));
  }

  private StackState running() {
    return StackState.read(home.stateFile())
        .filter(state -> state.supervisor().isRunning())
        .orElseThrow(() -> new StackException("Easy Ecom is not running."));
  }

  private void await(String component, ComponentState wanted, Duration limit)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    ComponentState state = stateOf(component);
    while (state != wanted) {
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "%s is %s after %d s; its log: %s"
                .formatted(component, state.text(), limit.toSeconds(), home.log(component)));
      }
      Thread.sleep(POLL_MILLIS);
      state = stateOf(component);
    }
  }

  private ComponentState stateOf(String component) {
    return running().components().stream()
        .filter(each -> each.name().equals(component))
        .findFirst()
        .orElseThrow()
        .state();
  }
}
