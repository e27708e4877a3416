package com.easyecom.stack;

import com.easyecom.infra.process.InfraException;
import com.easyecom.stack.command.ComponentCommand;
import com.easyecom.stack.command.DetachCommand;
import com.easyecom.stack.command.RebuildCommand;
import com.easyecom.stack.command.StatusCommand;
import com.easyecom.stack.command.StopCommand;
import com.easyecom.stack.command.UpCommand;
import com.easyecom.stack.component.Services;
import com.easyecom.stack.home.StackHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program behind the script {@code easyecom}, which passes its arguments on. */
public final class Main {
  private static final String USAGE =
      "Usage: local-stack up [--detach] [--fresh] | status | stop [COMPONENT] | start COMPONENT | rebuild";

  private Main() {}

  /** Expects the system property {@code easyecom.root}, the project's folder. */
  public static void main(String[] args) throws Exception {
    try {
      System.exit(run(List.of(args)));
    } catch (StackException | InfraException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static int run(List<String> args) throws Exception {
    StackHome home = home(System.getenv());
    List<String> options = args.isEmpty() ? List.of() : args.subList(1, args.size());
    return switch (args.isEmpty() ? "" : args.getFirst()) {
      case "up" -> up(home, options);
      case "status" -> new StatusCommand(home, System.out).run() ? 0 : 1;
      case "stop" -> stop(home, options);
      case "rebuild" -> new RebuildCommand(home, System.getenv()).run();
      case "start" -> start(home, options);
      default -> throw new StackException(USAGE);
    };
  }

  private static int stop(StackHome home, List<String> components) throws InterruptedException {
    if (components.isEmpty()) {
      new StopCommand(home, System.out).run();
    } else {
      new ComponentCommand(home, System.out).stop(only(components));
    }
    return 0;
  }

  private static int start(StackHome home, List<String> components) throws InterruptedException {
    new ComponentCommand(home, System.out).start(only(components));
    return 0;
  }

  private static String only(List<String> components) {
    if (components.size() != 1) {
      throw new StackException(USAGE);
    }
    return components.getFirst();
  }

  private static int up(StackHome home, List<String> options) throws Exception {
    List<String> unknown = new ArrayList<>(options);
    unknown.removeAll(List.of("--detach", "--fresh"));
    if (!unknown.isEmpty()) {
      throw new StackException(USAGE);
    }
    if (options.contains("--detach")) {
      return new DetachCommand(home, System.out).run(inForeground());
    }
    new UpCommand(home, System.getenv(), Services.ALL, System.out).run(options.contains("--fresh"));
    return 0;
  }

  /** This very command line, without {@code --detach}. */
  private static List<String> inForeground() {
    ProcessHandle.Info self = ProcessHandle.current().info();
    List<String> command = new ArrayList<>(List.of(self.arguments().orElseThrow()));
    command.addFirst(self.command().orElseThrow());
    command.remove("--detach");
    return command;
  }

  private static StackHome home(Map<String, String> environment) {
    Path root = Path.of(System.getProperty("easyecom.root", "."));
    String configured = environment.getOrDefault("EASYECOM_HOME", "");
    return new StackHome(
        root, configured.isBlank() ? root.resolve(".easyecom") : Path.of(configured));
  }
}
