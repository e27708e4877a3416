package com.easyecom.infra.postgres;

import com.easyecom.infra.process.Folders;
import com.easyecom.infra.process.InfraException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** PostgreSQL's data folder: UTF-8, sorted by code point, passwords needed from everybody. */
final class PostgresCluster {
  private final Path folder;
  private final PostgresPrograms programs;
  private final boolean durable;

  PostgresCluster(Path folder, PostgresPrograms programs, boolean durable) {
    this.folder = folder;
    this.programs = programs;
    this.durable = durable;
  }

  /** Runs {@code initdb} the first time. */
  void createUnlessThere(String admin, String adminPassword) {
    Folders.createWhole(folder, fresh -> init(fresh, admin, adminPassword));
  }

  private void init(Path fresh, String admin, String password) throws IOException {
    Path passwordFile = Files.createTempFile("easyecom-", ".password");
    try {
      Files.writeString(passwordFile, password);
      programs.handOver(passwordFile);
      programs.handOver(fresh);
      run(programs.wrap(initdb(fresh, admin, passwordFile)));
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private List<String> initdb(Path fresh, String admin, Path passwordFile) {
    return List.of(
        programs.path("initdb"),
        "--pgdata=" + fresh,
        "--username=" + admin,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        durable ? "--sync-method=fsync" : "--no-sync");
  }

  private void run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new InfraException("PostgreSQL's initdb failed. " + programs.hint() + "\n" + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfraException("Interrupted while initdb ran", e);
    }
  }
}
