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
  NOT_NEEDED(List.of()),
  USER_NAMESPACE(List.of("unshare", "--user")),
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private static final int NOBODY_ID = 65534;

  private final List<String> prefix;

  NonRoot(List<String> prefix) {
    this.prefix = prefix;
  }

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
    List<String> wrapped = new ArrayList<>(prefix);
    wrapped.addAll(command);
    return wrapped;
  }

  /** Makes the folder usable by the one who will run. */
  void handOver(Path folder) throws IOException {
    if (this == NOBODY) {
      Files.setAttribute(folder, "unix:uid", NOBODY_ID);
    }
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
