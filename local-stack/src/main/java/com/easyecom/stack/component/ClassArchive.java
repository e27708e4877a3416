package com.easyecom.stack.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of a JVM as it had loaded them, kept for its next start, which then takes half the
 * time (class data sharing, JEP 350). It is written once while the program runs and does nothing
 * else, not at its end: a stop must not wait for it.
 *
 * @param file the archive
 * @param builtFrom an archive older than this file is of another build
 */
public record ClassArchive(Path file, Path builtFrom) {

  private static final long WRITE_LIMIT_SECONDS = 120;

  /** Options that use the archive, or that prepare for writing it. */
  List<String> jvmOptions() {
    return isCurrent()
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
        : List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /** Whether there is one, and it fits what is built. */
  public boolean isCurrent() {
    try {
      return Files.exists(file)
          && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(builtFrom)) > 0;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Has the running JVM write its archive; without one the next start is just slower. */
  public void write(long pid) throws InterruptedException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Files.deleteIfExists(unfinished);
      Process dump =
          new ProcessBuilder(
                  jcmd.toString(), Long.toString(pid), "VM.cds", "dynamic_dump", unfinished + "")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (dump.waitFor(WRITE_LIMIT_SECONDS, TimeUnit.SECONDS) && Files.exists(unfinished)) {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException notWritten) {
      // The next start does without it and tries again.
    }
  }
}
