package com.easyecom.kit.crash;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place where a process can die between two effects. It does nothing unless the environment
 * variable {@value #FOLDER_VARIABLE}, which only tests set, names a folder of {@link ArmedPoints}.
 *
 * <p>Every name is a literal at its one place in the code, {@code feature.what.happened}: a test
 * finds all of them in the sources, and fails for one at which nothing is ever killed.
 */
public final class CrashPoint {

  static final String FOLDER_VARIABLE = "EASYECOM_CRASH_POINTS";

  private static final @Nullable ArmedPoints ARMED = armed(System.getenv(FOLDER_VARIABLE));

  private CrashPoint() {}

  /** Says that the process is here now. */
  public static void reach(String name) {
    if (ARMED != null) {
      ARMED.reach(name);
    }
  }

  private static @Nullable ArmedPoints armed(@Nullable String folder) {
    return folder == null || folder.isBlank() ? null : ArmedPoints.ofThisService(Path.of(folder));
  }
}
