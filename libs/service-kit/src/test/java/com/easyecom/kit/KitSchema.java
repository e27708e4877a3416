package com.easyecom.kit;

import com.easyecom.infra.postgres.DatabaseBootstrap;
import com.easyecom.infra.postgres.EmbeddedPostgres;
import com.easyecom.infra.postgres.ServiceSchema;
import com.easyecom.kit.persistence.ShopJdbi;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A schema with the kit's tables and no service, for tests that look at the tables alone.
 *
 * @param url of its database, without credentials
 */
public record KitSchema(ServiceSchema schema, String url) {

  public static final String PASSWORD = "for-tests";
  private static final String DATABASE = "easyecom";

  /** The schema and its roles, still without tables. */
  public static KitSchema create(String name) {
    EmbeddedPostgres postgres = EmbeddedPostgres.startForTests();
    ServiceSchema schema = new ServiceSchema(name, PASSWORD, PASSWORD);
    new DatabaseBootstrap(postgres::connectAsAdmin).apply(DATABASE, List.of(schema));
    return new KitSchema(schema, postgres.jdbcUrl(DATABASE));
  }

  /**
   * Runs the kit's migrations.
   *
   * @param target the last version to run, or {@code latest}
   */
  public void migrate(String target, int serviceNumber) {
    Flyway.configure()
        .dataSource(source(url, schema.ownerRole()))
        .defaultSchema(schema.name())
        .locations("db/kit")
        .placeholders(
            Map.of(
                "runtime_role",
                schema.appRole(),
                "service_number",
                Integer.toString(serviceNumber)))
        .target(target)
        .load()
        .migrate();
  }

  /** As the running service. */
  public Jdbi jdbi() {
    return jdbi(url, schema.appRole());
  }

  /** For a process that was told the rest. */
  public static Jdbi jdbi(String url, String role) {
    return ShopJdbi.of(source(url, role), Currency.getInstance("USD"));
  }

  private static DataSource source(String url, String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(role);
    source.setPassword(PASSWORD);
    return source;
  }
}
