package com.easyecom.infra.process;

import java.io.File;
import java.util.List;

/**
 * A server that runs as an operating-system process of its own, and may be started any number of
 * times.
 */
public interface InfraProcess {
  /** A short name for messages: {@code postgres}, {@code kafka}, {@code s3}. */
  String name();

  /** Where it lives. */
  ProcessSettings settings();

  /**
   * Does what must be done before the first start; harmless when repeated, and safe to be killed
   * in.
   *
   * @throws InfraException if it cannot be done, with the reason
   */
  void prepare();

  /** The command line; the started process is the server itself, not a wrapper around it. */
  List<String> command();

  /** Whether it answers requests now. Takes two seconds at most, never throws. */
  boolean isReady();

  /** The signal for an orderly stop that waits for no client, without the {@code SIG}. */
  default String stopSignal() {
    return "TERM";
  }

  /** The signal for an end at once, as good as a crash, without the {@code SIG}. */
  default String abortSignal() {
    return "KILL";
  }

  /** The process to start, its output going to the log file. Call {@link #prepare()} before. */
  default ProcessBuilder processBuilder() {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.directory(settings().dataDir().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(settings().logFile().toFile()));
    builder.redirectInput(new File("/dev/null"));
    return builder;
  }
}
