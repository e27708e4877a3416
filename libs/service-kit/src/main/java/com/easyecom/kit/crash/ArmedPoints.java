package com.easyecom.kit.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The points of this service at which something is to happen: a file each, named like the point, in
 * a folder named like the service. It holds {@code KILL}, {@code STOP} (until somebody sends
 * SIGCONT) or {@code WAIT} with milliseconds. Whoever reaches the point first takes the file, which
 * becomes {@code <point>.reached}: each happens once.
 */
record ArmedPoints(Path folder) {

  static ArmedPoints ofThisService(Path folder) {
    String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    return new ArmedPoints(folder.resolve(service));
  }

  void reach(String point) {
    try {
      // A rename is atomic: of several threads that come here, or several instances, one gets it.
      Path taken = folder.resolve(point + ".reached");
      Files.move(folder.resolve(point), taken, StandardCopyOption.ATOMIC_MOVE);
      happen(Files.readString(taken).strip().split(" "));
    } catch (NoSuchFileException notArmed) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void happen(String[] order) throws IOException {
    switch (order[0]) {
      case "KILL", "STOP" -> signalThisProcess(order[0]);
      case "WAIT" -> LockSupport.parkNanos(Long.parseLong(order[1]) * 1_000_000);
      default -> throw new IllegalStateException("a point is armed with " + order[0]);
    }
  }

  private static void signalThisProcess(String signal) throws IOException {
    String command = "kill -" + signal + " " + ProcessHandle.current().pid();
    Process shell = new ProcessBuilder("/bin/sh", "-c", command).inheritIO().start();
    // Killed, nothing comes after this; stopped, we go on here once we are continued.
    shell.onExit().join();
  }
}
