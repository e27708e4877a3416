package com.easyecom.stack.command;

import com.easyecom.stack.StackException;
import com.easyecom.stack.component.Ports;
import com.easyecom.stack.component.ServiceSpec;
import com.easyecom.stack.component.StackComponent;
import com.easyecom.stack.component.StackSetup;
import com.easyecom.stack.demo.DemoApi;
import com.easyecom.stack.demo.DemoData;
import com.easyecom.stack.demo.DemoLoader;
import com.easyecom.stack.home.DiskSpace;
import com.easyecom.stack.home.HomeLock;
import com.easyecom.stack.home.LogFiles;
import com.easyecom.stack.home.Secrets;
import com.easyecom.stack.home.StackHome;
import com.easyecom.stack.supervise.Board;
import com.easyecom.stack.supervise.ComponentStatus;
import com.easyecom.stack.supervise.Leftovers;
import com.easyecom.stack.supervise.RestartLimits;
import com.easyecom.stack.supervise.StackState;
import com.easyecom.stack.supervise.StopOrders;
import com.easyecom.stack.supervise.Supervisor;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Starts the stack and stays with it until it is stopped, or until it breaks. */
public final class UpCommand {
  private final StackHome home;
  private final Map<String, String> environment;
  private final List<ServiceSpec> services;
  private final PrintStream out;

  public UpCommand(
      StackHome home,
      Map<String, String> environment,
      List<ServiceSpec> services,
      PrintStream out) {
    this.home = home;
    this.environment = environment;
    this.services = services;
    this.out = out;
  }

  /**
   * Returns only by exception; SIGINT and SIGTERM end the program in order.
   *
   * @param fresh whether to forget the data first
   * @throws StackException if it cannot start, or a component keeps dying
   */
  public void run(boolean fresh) {
    home.create();
    HomeLock.take(home);
    endLeftovers();
    if (fresh) {
      out.println("Deleting the data in " + home.folder() + ".");
      home.deleteData();
    }
    runUntilFailure(Ports.of(environment));
  }

  private void runUntilFailure(Ports ports) {
    RestartLimits limits = RestartLimits.of(environment);
    List<StackComponent> components = prepare(ports);
    Board board = new Board(out, home.stateFile(), components);
    StopOrders orders = new StopOrders(home.run());
    components.forEach(each -> orders.withdraw(each.name()));
    Supervisor supervisor = new Supervisor(components, board, orders, limits);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
    out.println("Starting Easy Ecom; data and logs are in " + home.folder() + ".");
    supervisor.start();
    supervisor.awaitReady();
    URI gateway = URI.create("http://127.0.0.1:" + ports.first());
    loadDemoData(gateway, board);
    greet(ports, board);
    board.complete();
    supervisor.makeArchives();
    throw supervisor.awaitFailure();
  }

  private List<StackComponent> prepare(Ports ports) {
    DiskSpace.requireEnough(home.folder());
    if (Files.exists(home.data("postgres")) && Files.notExists(home.secrets())) {
      throw new StackException(
          home.secrets()
              + " is gone, and without its passwords the data cannot be read. Bring it back, or start over with ./easyecom up --fresh.");
    }
    List<StackComponent> components =
        new StackSetup(home, ports, Secrets.open(home), environment, services).components();
    ports.requireFree(components);
    components.forEach(each -> LogFiles.rotate(home.log(each.name())));
    return components;
  }

  private void endLeftovers() {
    List<ComponentStatus> leftovers =
        StackState.read(home.stateFile()).map(Leftovers::of).orElse(List.of());
    if (!leftovers.isEmpty()) {
      List<String> names = leftovers.stream().map(ComponentStatus::name).toList();
      out.println("Ending what an earlier stack left running: " + String.join(", ", names) + ".");
      Leftovers.end(leftovers);
    }
  }

  private void loadDemoData(URI gateway, Board board) {
    boolean wanted = environment.getOrDefault("DEMO_MODE", "true").equals("true");
    if (wanted && Files.notExists(home.demoMarker())) {
      board.say("demo data", "loading through the public API");
      new DemoLoader(new DemoApi(gateway)).load(DemoData.read());
      DemoLoader.mark(home.demoMarker());
      board.say("demo data", "loaded");
    }
  }

  private void greet(Ports ports, Board board) {
    String address = "http://localhost:" + ports.first();
    out.printf(
        """

        Easy Ecom is ready after %.1f s.

          API              %s/api/v1
          Documentation    %s/docs
          Demo login       admin / admin123
          Status, logs     ./easyecom status, ./easyecom logs
          Stop             Ctrl-C, or ./easyecom stop

        """,
        board.seconds(), address, address);
  }

  private void stop(Supervisor supervisor) {
    out.println("Stopping ...");
    supervisor.stop();
    out.println("Stopped.");
  }
}
