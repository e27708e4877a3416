package com.easyecom.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** All schemas at once, as the administrator sees them. No part of the shop may look like this. */
public record Database(int port, Path secrets) {

  /** Above the public port. */
  private static final int PORT_OFFSET = 10;

  /**
   * That of a stack.
   *
   * @param publicPort the stack's first port
   */
  public static Database of(Path home, int publicPort) {
    return new Database(publicPort + PORT_OFFSET, home.resolve("secrets.properties"));
  }

  /** The first column of each row, as text. */
  public List<String> texts(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes what no part of the shop would, and answers how many rows. */
  public int change(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connect() throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/easyecom?connectTimeout=5";
    return DriverManager.getConnection(url, "postgres", password());
  }

  private String password() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(secrets)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("postgres.admin.password");
  }
}
