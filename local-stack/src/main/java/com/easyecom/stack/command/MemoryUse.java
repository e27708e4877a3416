package com.easyecom.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process and its children hold. */
final class MemoryUse {
  private static final long KILOBYTES = 1024;

  private MemoryUse() {}

  /**
   * Resident megabytes, with pages that several processes share counted once (proc(5), Pss): else
   * PostgreSQL's buffers would count once for each of its connections.
   */
  static long megabytes(long pid) {
    Stream<ProcessHandle> family =
        ProcessHandle.of(pid).stream()
            .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    return family.mapToLong(process -> kilobytes(process.pid())).sum() / KILOBYTES;
  }

  private static long kilobytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      // It has just ended.
      return 0;
    }
  }
}
