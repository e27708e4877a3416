package com.easyecom.stack.component;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options of the JVMs of a stack on a small machine: little memory, and started fast. */
final class JvmOptions {
  private JvmOptions() {}

  /**
   * @param heapMegabytes the limit of the heap; running out of it ends the process, which is then
   *     started again
   * @param archive where the JVM keeps its loaded classes for the next start, and renews them when
   *     they no longer fit
   */
  static List<String> of(int heapMegabytes, Path archive) {
    return List.of(
        "-Xmx" + heapMegabytes + "m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + archive,
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off");
  }

  /** The same without the optimizing compiler, for servers that have little to compute. */
  static List<String> light(int heapMegabytes, Path archive) {
    List<String> options = new ArrayList<>(of(heapMegabytes, archive));
    options.add("-XX:TieredStopAtLevel=1");
    return options;
  }
}
