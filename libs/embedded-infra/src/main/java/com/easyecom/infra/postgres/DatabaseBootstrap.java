package com.easyecom.infra.postgres;

import com.easyecom.infra.process.InfraException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What an administrator does once before the services start: the database, and each service's
 * schema with its two roles. Harmless when repeated; passwords are set anew each time.
 */
public final class DatabaseBootstrap {
  private final AdminConnections connections;

  /** Where connections of an administrator come from. */
  @FunctionalInterface
  public interface AdminConnections {
    Connection connect(String database) throws SQLException;
  }

  public DatabaseBootstrap(AdminConnections connections) {
    this.connections = connections;
  }

  /**
   * Makes what is missing of the database, the schemas and the roles.
   *
   * @throws InfraException if the administrator may not, or the server does not answer
   */
  public void apply(String database, List<ServiceSchema> schemas) {
    try {
      createDatabase(database);
      try (Connection connection = connections.connect(database)) {
        SqlScript script = SqlScript.load("bootstrap.sql");
        for (ServiceSchema schema : schemas) {
          script.run(connection, variables(database, schema));
        }
      }
    } catch (SQLException e) {
      throw new InfraException("Cannot set up database " + database + ": " + e.getMessage(), e);
    }
  }

  /**
   * Gives a service pgvector, if the server has it.
   *
   * @throws InfraException as {@link #apply}
   */
  public void addPgvector(String database, ServiceSchema schema) {
    try (Connection connection = connections.connect(database)) {
      SqlScript.load("bootstrap-pgvector.sql").run(connection, variables(database, schema));
    } catch (SQLException e) {
      throw new InfraException("Cannot add pgvector to " + database + ": " + e.getMessage(), e);
    }
  }

  private void createDatabase(String database) throws SQLException {
    try (Connection connection = connections.connect("postgres")) {
      SqlScript.load("create-database.sql").run(connection, Map.of("database", database));
    }
  }

  private static Map<String, String> variables(String database, ServiceSchema schema) {
    return Map.of(
        "database", database,
        "schema", schema.name(),
        "owner", schema.ownerRole(),
        "app", schema.appRole(),
        "owner_password", schema.ownerPassword(),
        "app_password", schema.appPassword());
  }
}
