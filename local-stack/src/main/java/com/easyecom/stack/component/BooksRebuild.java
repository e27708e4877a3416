package com.easyecom.stack.component;

import com.easyecom.infra.postgres.DatabaseBootstrap;
import com.easyecom.infra.postgres.EmbeddedPostgres;
import com.easyecom.infra.postgres.ServiceSchema;
import com.easyecom.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A second accounting-service that rebuilds the books from the topics, in a database that exists as
 * long as it does, and compares them with the live ones.
 */
public final class BooksRebuild implements AutoCloseable {
  private static final String SCRATCH = "easyecom_rebuild";
  private static final String ADMIN_DATABASE = "postgres";

  /** More than the service has: it does nothing but this, and for a while. */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx256m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          // Or what the libraries say of the JVM stands before the verdict.
          JvmOptions.OPEN_THREADS,
          "--enable-native-access=ALL-UNNAMED",
          JvmOptions.COMPACT_HEADERS,
          "-XX:+ExitOnOutOfMemoryError");

  private final EmbeddedPostgres postgres;
  private final ServiceSchema schema;
  private final QuarkusApp app;
  private final Map<String, String> variables;
  private final Connection turn;
  private volatile @Nullable Process process;

  /**
   * Makes the database, anew if one was left behind.
   *
   * @param variables the service's own, of the live shop
   * @throws StackException if somebody else rebuilds, or the database does not answer
   */
  BooksRebuild(
      EmbeddedPostgres postgres,
      ServiceSchema schema,
      QuarkusApp app,
      Map<String, String> variables) {
    this.postgres = postgres;
    this.schema = schema;
    this.app = app;
    this.variables = Map.copyOf(variables);
    turn = takeTurn();
    drop();
    new DatabaseBootstrap(postgres::connectAsAdmin).apply(SCRATCH, List.of(schema));
  }

  /** Starts it; its lines are printed here, and its exit code is the verdict. */
  public Process start() {
    if (!Files.isRegularFile(app.runJar())) {
      throw new StackException("accounting-service is not built: run ./easyecom build");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    command.addAll(app.arguments());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(variables);
    builder.environment().put("QUARKUS_PROFILE", "rebuild");
    builder.environment().put("REBUILD_DATABASE_URL", postgres.jdbcUrl(SCRATCH));
    try {
      Process started = builder.start();
      process = started;
      return started;
    } catch (IOException e) {
      throw new StackException("Cannot start accounting-service: " + e.getMessage(), e);
    }
  }

  /** Ends it if it still runs, and removes the database. */
  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
    drop();
    try {
      turn.close();
    } catch (SQLException ended) {
      // It ends with the process as well.
    }
  }

  /** Two at once would take each other's database away. */
  private Connection takeTurn() {
    try {
      Connection connection = postgres.connectAsAdmin(ADMIN_DATABASE);
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("SELECT pg_try_advisory_lock(hashtext('" + SCRATCH + "'))")) {
        if (row.next() && row.getBoolean(1)) {
          return connection;
        }
      }
      connection.close();
      throw new StackException("The books are being rebuilt already.");
    } catch (SQLException e) {
      throw new StackException("The shop's database does not answer: " + e.getMessage(), e);
    }
  }

  private void drop() {
    try (Connection connection = postgres.connectAsAdmin(ADMIN_DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + SCRATCH + " WITH (FORCE)");
    } catch (SQLException e) {
      throw new StackException("Cannot drop database " + SCRATCH + ": " + e.getMessage(), e);
    }
  }
}
