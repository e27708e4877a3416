package com.easyecom.infra.postgres;

import com.easyecom.infra.process.InfraException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to run as root, when we are root (a container, a build
 * machine).
 *
 * <p>First choice is a user namespace of its own: without a mapping root appears as nobody in it,
 * files keep their owner outside, and nothing needs to be handed over. Where namespaces are
 * forbidden (the default of many container engines) it runs as the real nobody, who then gets the
 * data folder.
 */
enum NonRoot {
  NOT_NEEDED,
  USER_NAMESPACE,
  NOBODY;

  private static final int NOBODY_ID = 65534;

  /** What works here. */
  static NonRoot choose() {
    if (!isRoot()) {
      return NOT_NEEDED;
    }
    if (USER_NAMESPACE.works()) {
      return USER_NAMESPACE;
    }
    if (NOBODY.works()) {
      return NOBODY;
    }
    throw new InfraException(
        "PostgreSQL refuses to run as root, and neither unshare nor setpriv (util-linux) works"
            + " here: run as an ordinary user");
  }

  /**
   * The command that ends up as {@code command}, in the same process, as somebody who is not root.
   */
  List<String> wrap(List<String> command) {
    List<String> wrapped = new ArrayList<>(prefix());
    wrapped.addAll(command);
    return wrapped;
  }

  private List<String> prefix() {
    return switch (this) {
      case NOT_NEEDED -> List.of();
      case USER_NAMESPACE -> List.of("unshare", "--user");
      case NOBODY ->
          List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
    };
  }

  /** Makes the folder usable by the one who will run. */
  void handOver(Path folder) throws IOException {
    if (this == NOBODY) {
      Files.setAttribute(folder, "unix:uid", NOBODY_ID);
    }
  }

  /** What to check when a program cannot be run this way; empty if nothing is special. */
  String hint() {
    return this == NOBODY
        ? "It runs as the user nobody, who must be able to reach the programs (below XDG_CACHE_HOME)"
            + " and the data."
        : "";
  }

  private boolean works() {
    try {
      return new ProcessBuilder(wrap(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new InfraException("Cannot tell which user this is", e);
    }
  }
}
