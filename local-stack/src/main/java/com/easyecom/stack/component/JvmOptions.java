package com.easyecom.stack.component;

import java.util.ArrayList;
import java.util.List;

/** Options of the JVMs of a stack on a small machine: little memory, and started fast. */
final class JvmOptions {
  /** An archive of classes fits only JVMs that agree with its maker about this. */
  static final String COMPACT_HEADERS = "-XX:+UseCompactObjectHeaders";

  /** What the manifest of a Quarkus jar asks for: without it, threads that end throw. */
  static final String OPEN_THREADS = "--add-opens=java.base/java.lang=ALL-UNNAMED";

  private JvmOptions() {}

  /**
   * For a service. The optimizing compiler keeps its thresholds: with higher ones, which made
   * starts a little faster, a shop took half the orders for minutes (docs/performance.md).
   */
  static List<String> service(int heapMegabytes, ClassArchive archive) {
    return with(heapMegabytes, archive, "-XX:Tier3DelayOn=0", OPEN_THREADS);
  }

  /** For Kafka and S3: without the optimizing compiler, since they have little to compute. */
  static List<String> server(int heapMegabytes, ClassArchive archive) {
    return with(heapMegabytes, archive, "-XX:TieredStopAtLevel=1");
  }

  private static List<String> with(int heapMegabytes, ClassArchive archive, String... more) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                COMPACT_HEADERS,
                // Dead, a process is started again; out of memory it would only limp.
                "-XX:+ExitOnOutOfMemoryError"));
    options.addAll(archive.jvmOptions());
    options.addAll(List.of(more));
    return options;
  }
}
