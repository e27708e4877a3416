package com.easyecom.bench.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.jdbc.PgConnection;

/** The schema of a service in a local stack, by its owner's role. */
public final class StackDatabase implements AutoCloseable {

  private static final int PORT_AFTER_FIRST = 10;

  /** Writes lines of COPY's text format: a row each, columns after tabs, null as {@code \N}. */
  @FunctionalInterface
  public interface Rows {
    void writeTo(CopyLines lines) throws IOException;
  }

  private final PgConnection connection;

  private StackDatabase(PgConnection connection) {
    this.connection = connection;
  }

  /**
   * Connects with what the stack wrote down at its start.
   *
   * @param home the stack's EASYECOM_HOME
   * @param port its EASYECOM_PORT
   * @param schema the service's, such as {@code catalog}
   */
  public static StackDatabase of(String home, int port, String schema) {
    Properties secrets = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(home, "secrets.properties"))) {
      secrets.load(file);
      Connection connection =
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + (port + PORT_AFTER_FIRST) + "/easyecom",
              schema + "_owner",
              secrets.getProperty(schema + ".owner.password"));
      return new StackDatabase(connection.unwrap(PgConnection.class));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("no local stack in " + home + ": " + e.getMessage(), e);
    }
  }

  /** Does it all in one transaction. */
  public void inTransaction(Runnable work) {
    run(() -> connection.setAutoCommit(false));
    work.run();
    run(() -> connection.setAutoCommit(true));
  }

  /** Copies rows into a table, given with its columns. */
  public void copy(String tableAndColumns, Rows rows) {
    try (PGCopyOutputStream out =
        new PGCopyOutputStream(connection, "COPY " + tableAndColumns + " FROM STDIN")) {
      CopyLines lines = new CopyLines(out);
      rows.writeTo(lines);
      lines.flush();
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("COPY " + tableAndColumns + ": " + e.getMessage(), e);
    }
  }

  public void execute(String sql) {
    run(() -> connection.execSQLUpdate(sql));
  }

  /** The first column of all rows, as text; null is the empty text. */
  public List<String> texts(String sql, Object... values) {
    List<String> texts = new ArrayList<>();
    run(
        () -> {
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              query.setObject(i + 1, values[i]);
            }
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
              String text = rows.getString(1);
              texts.add(text == null ? "" : text);
            }
          }
        });
    return texts;
  }

  /** The one number that a query answers. */
  public long number(String sql, Object... values) {
    return Long.parseLong(texts(sql, values).getFirst());
  }

  /** The numbers that a query answers, in its order. */
  public long[] numbers(String sql, Object... values) {
    return texts(sql, values).stream().mapToLong(Long::parseLong).toArray();
  }

  /** Draws so many numbers of a sequence; answers the first. */
  public long draw(String sequence, int count) {
    String sql = "SELECT setval('%1$s', nextval('%1$s') + %2$d)".formatted(sequence, count);
    return number(sql) - count;
  }

  @Override
  public void close() {
    run(connection::close);
  }

  private interface Statement {
    void run() throws SQLException;
  }

  private static void run(Statement statement) {
    try {
      statement.run();
    } catch (SQLException e) {
      throw new IllegalStateException("the database refused: " + e.getMessage(), e);
    }
  }
}
