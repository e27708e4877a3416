package com.easyecom.stack.component;

import java.util.ArrayList;
import java.util.List;

/** Options of the JVMs of a stack on a small machine: little memory, and started fast. */
final class JvmOptions {
  /** An archive of classes fits only JVMs that agree with its maker about this. */
  static final String COMPACT_HEADERS = "-XX:+UseCompactObjectHeaders";

  private JvmOptions() {}

  /**
   * For a service. Starting one is work for the compilers above all, and on two cores they compete
   * with everything else that starts; so the optimizing one waits until a method is called six
   * times as often as by default. What is really hot still gets it.
   */
  static List<String> service(int heapMegabytes, ClassArchive archive) {
    return with(
        heapMegabytes,
        archive,
        "-XX:Tier3DelayOn=0",
        "-XX:Tier4InvocationThreshold=30000",
        "-XX:Tier4MinInvocationThreshold=3600",
        "-XX:Tier4CompileThreshold=90000",
        "-XX:Tier4BackEdgeThreshold=240000");
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
