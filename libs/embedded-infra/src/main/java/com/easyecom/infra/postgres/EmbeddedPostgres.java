package com.easyecom.infra.postgres;

import com.easyecom.infra.process.Folders;
import com.easyecom.infra.process.InfraProcess;
import com.easyecom.infra.process.ProcessSettings;
import com.easyecom.infra.process.SharedForTests;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A PostgreSQL server of the bundled version. Its administrator is {@code postgres}. */
public final class EmbeddedPostgres implements InfraProcess {
  private static final String ADMIN = "postgres";
  private static final String CONNECT_SECONDS = "2";
  private static final int LEAST_BUFFERS = 128;
  private static final int MOST_BUFFERS = 2048;

  private final ProcessSettings settings;
  private final String adminPassword;
  private final PostgresPrograms programs;

  /**
   * @param adminPassword set when the data folder is made; later starts need the same
   */
  public EmbeddedPostgres(ProcessSettings settings, String adminPassword) {
    this(settings, adminPassword, new BundledPrograms());
  }

  private EmbeddedPostgres(
      ProcessSettings settings, String adminPassword, PostgresPrograms programs) {
    this.settings = settings;
    this.adminPassword = adminPassword;
    this.programs = programs;
  }

  /**
   * The PostgreSQL that all tests of this JVM share; started by the first call, ready on return.
   */
  public static EmbeddedPostgres startForTests() {
    return SharedForTests.get("postgres", settings -> new EmbeddedPostgres(settings, "admin"));
  }

  /**
   * Another one that all tests of this JVM share, with pgvector: it is Debian's, in a folder of its
   * own. Only for those who have seen that {@link PgvectorPrograms#areThere}.
   */
  public static EmbeddedPostgres startWithPgvectorForTests() {
    return SharedForTests.get(
        "pgvector", settings -> new EmbeddedPostgres(settings, "admin", new PgvectorPrograms()));
  }

  /** A JDBC address without credentials. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + ProcessSettings.HOST + ":" + settings.port() + "/" + database;
  }

  /** A new connection to the database as the administrator. */
  public Connection connectAsAdmin(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", ADMIN);
    properties.setProperty("password", adminPassword);
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("loginTimeout", CONNECT_SECONDS);
    return DriverManager.getConnection(jdbcUrl(database), properties);
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public ProcessSettings settings() {
    return settings;
  }

  @Override
  public void prepare() {
    Folders.create(settings.dataDir());
    new PostgresCluster(cluster(), programs, settings.durable())
        .createUnlessThere(ADMIN, adminPassword);
    LeftoverBackends.awaitGone(cluster());
  }

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(programs.path("postgres"));
    command.addAll(List.of("-D", cluster().toString(), "-p", Integer.toString(settings.port())));
    set(command, "listen_addresses", ProcessSettings.HOST);
    set(command, "unix_socket_directories", "");
    set(command, "shared_buffers", sharedBuffersMegabytes() + "MB");
    set(command, "max_connections", "200");
    set(command, "timezone", "UTC");
    set(command, "log_timezone", "UTC");
    set(command, "log_line_prefix", "%m [%p] %u ");
    // The tables are on a disk that finds any page fast.
    set(command, "random_page_cost", "1.1");
    // A long sum in the background must not take all processors from those who wait.
    set(command, "max_parallel_workers_per_gather", "0");
    // After each checkpoint whole pages are logged again: many events would bring one every minute.
    set(command, "max_wal_size", "2GB");
    set(command, "checkpoint_timeout", "15min");
    if (!settings.durable()) {
      set(command, "fsync", "off");
      set(command, "synchronous_commit", "off");
      set(command, "full_page_writes", "off");
    }
    return programs.wrap(command);
  }

  @Override
  public boolean isReady() {
    try (Connection connection = connectAsAdmin(ADMIN)) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /** PostgreSQL's "fast" shutdown: the orderly one of SIGTERM waits for its clients to leave. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  /** Killed by SIGKILL it would leave its shared memory behind. */
  @Override
  public String abortSignal() {
    return "QUIT";
  }

  /**
   * For a shop an eighth of the machine's memory, taken when it is needed: a million products with
   * their indexes are a gigabyte. For tests the least.
   */
  private int sharedBuffersMegabytes() {
    return settings.durable()
        ? (int) Math.clamp(MachineMemory.megabytes() / 8, LEAST_BUFFERS, MOST_BUFFERS)
        : LEAST_BUFFERS;
  }

  /** A folder below ours, since it must not exist before {@code initdb} has made it whole. */
  private Path cluster() {
    return settings.dataDir().resolve("cluster");
  }

  private static void set(List<String> command, String name, String value) {
    command.add("-c");
    command.add(name + "=" + value);
  }
}
