package com.easyecom.infra.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Debian's PostgreSQL and pgvector, in a folder with a system of its own, which {@code
 * .ci/pgvector} makes. It needs root. The programs run in it by chroot, as nobody; what is mounted
 * for them is seen by them alone, and gone when they are.
 */
public final class PgvectorPrograms implements PostgresPrograms {

  private static final int NOBODY_ID = 65534;

  /** Where everybody's temporary folders are, so the servers' data of tests. */
  private static final String SHARED = System.getProperty("java.io.tmpdir");

  private static final String ENTER =
      """
      set -e
      mount --bind /dev "$0/dev" && mount --bind /proc "$0/proc"
      mkdir -p "$0/$1" && mount --bind "$1" "$0/$1"
      root="$0"; shift
      exec chroot --userspec=%d:%d "$root" "$@"
      """
          .formatted(NOBODY_ID, NOBODY_ID);

  PgvectorPrograms() {}

  /** Whether the folder is there, and we may use it. */
  public static boolean areThere() {
    return Files.isExecutable(root().resolve("usr/lib/postgresql/17/bin/postgres")) && isRoot();
  }

  /** What to do about it when they are not. */
  public static String howToGetThem() {
    return "needs root, and " + root() + " as .ci/pgvector makes it";
  }

  private static Path root() {
    return PostgresBinaries.cacheFolder().resolve("pgvector-17");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Override
  public String path(String program) {
    return "/usr/lib/postgresql/17/bin/" + program;
  }

  @Override
  public List<String> wrap(List<String> command) {
    List<String> wrapped =
        new ArrayList<>(
            List.of(
                "unshare",
                "--mount",
                "--propagation",
                "private",
                "sh",
                "-c",
                ENTER,
                root().toString(),
                SHARED));
    wrapped.addAll(command);
    return wrapped;
  }

  /** The folders above it become ones that others may go through. */
  @Override
  public void handOver(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", NOBODY_ID);
    Path shared = Path.of(SHARED);
    Path above = path.getParent();
    while (above != null && !above.equals(shared)) {
      Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwx--x--x"));
      above = above.getParent();
    }
  }

  @Override
  public String hint() {
    return "It runs in " + root() + ".";
  }
}
