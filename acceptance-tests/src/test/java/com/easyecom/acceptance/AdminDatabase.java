package com.easyecom.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The running stack's PostgreSQL, for an administrator, who can do what no service may. */
record AdminDatabase(String url, String password) {

  /** Above the public port. */
  private static final int PORT_OFFSET = 10;

  /** Empty where the stack's secrets are not known. */
  static Optional<AdminDatabase> ofRunningStack() {
    return RunningStack.home().map(AdminDatabase::of);
  }

  private static AdminDatabase of(Path home) {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException("the stack has no secrets", e);
    }
    int port = URI.create(RunningStack.address()).getPort() + PORT_OFFSET;
    return new AdminDatabase(
        "jdbc:postgresql://127.0.0.1:" + port + "/easyecom",
        secrets.getProperty("postgres.admin.password"));
  }

  /** How many rows the statement changed. */
  int update(String sql) {
    try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
      return connection.createStatement().executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
