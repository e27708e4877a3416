package com.easyecom.stack.component;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of a JVM as it had loaded them, kept for its next start, which then takes half the
 * time (class data sharing, JEP 310). The JVM only notes their names while it runs; the archive is
 * made from that list by another one, so that nothing that serves is ever disturbed, and a stop
 * need not wait.
 *
 * @param file the archive; it belongs to the build, so that all stacks of a project share it
 * @param classList where the running JVM notes its classes
 * @param classPath of the JVM; the archive fits this one only
 * @param builtFrom an archive older than this file is of another build
 */
public record ClassArchive(Path file, Path classList, String classPath, Path builtFrom) {
  /** Options that use the archive, or that prepare for making it. */
  List<String> jvmOptions() {
    return isCurrent()
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:aot=off")
        : List.of("-XX:DumpLoadedClassList=" + classList);
  }

  /** Whether there is one, and it fits what is built. */
  public boolean isCurrent() {
    try {
      return Files.exists(file)
          && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(builtFrom)) > 0;
    } catch (IOException e) {
      // Nothing is built.
      return false;
    }
  }

  /** The program that makes the archive, to be followed by {@link #publish}. Takes some seconds. */
  public ProcessBuilder maker() {
    try {
      Files.createDirectories(file.getParent());
      Files.write(finishedList(), wholeLines());
    } catch (IOException e) {
      throw new StackException("Cannot use " + classList + ": " + e.getMessage(), e);
    }
    return new ProcessBuilder(
            "nice",
            "-n",
            "19",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:dump",
            "-Xmx256m",
            JvmOptions.COMPACT_HEADERS,
            "-XX:SharedClassListFile=" + finishedList(),
            "-XX:SharedArchiveFile=" + unfinished(),
            "-Xlog:disable",
            "-cp",
            classPath)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Puts the made archive in its place, and tidies up. */
  public void publish() throws IOException {
    if (Files.exists(unfinished())) {
      Files.move(unfinished(), file, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(finishedList());
  }

  /** The JVM that writes the list is in the middle of a line, as often as not. */
  private List<String> wholeLines() throws IOException {
    String text = Files.readString(classList);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private Path finishedList() {
    return classList.resolveSibling(classList.getFileName() + ".finished");
  }

  private Path unfinished() {
    return classList.resolveSibling(classList.getFileName() + ".jsa");
  }
}
