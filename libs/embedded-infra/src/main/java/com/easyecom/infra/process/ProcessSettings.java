package com.easyecom.infra.process;

import java.nio.file.Path;

/**
 * Where a server lives.
 *
 * @param dataDir folder that belongs to this server alone; made when missing
 * @param port TCP port on 127.0.0.1
 * @param logFile receives standard output and error, appended
 * @param durable whether an acknowledged write must survive a power cut; tests do without, and are
 *     faster for it
 */
public record ProcessSettings(Path dataDir, int port, Path logFile, boolean durable) {
  /** The address that every embedded server listens on; none is reachable from outside. */
  public static final String HOST = "127.0.0.1";

  public ProcessSettings {
    // PostgreSQL and Kafka change their working directory or resolve paths themselves.
    dataDir = dataDir.toAbsolutePath().normalize();
    logFile = logFile.toAbsolutePath().normalize();
  }
}
