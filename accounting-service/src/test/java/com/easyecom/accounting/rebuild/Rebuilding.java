package com.easyecom.accounting.rebuild;

import com.easyecom.accounting.rebuild.application.RebuildBooks;
import com.easyecom.accounting.rebuild.domain.Verdict;
import com.easyecom.accounting.testing.RoutedJdbi;
import com.easyecom.infra.postgres.DatabaseBootstrap;
import com.easyecom.infra.postgres.EmbeddedPostgres;
import com.easyecom.infra.postgres.ServiceSchema;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Rebuilds in a fresh scratch database, while the service goes on with its own: what the command
 * does in a process of its own, one thread does here.
 */
@Singleton
class Rebuilding {

  private final EmbeddedPostgres postgres = EmbeddedPostgres.startForTests();
  private final RebuildBooks rebuildBooks;
  private final Flyway flyway;
  private final TransactionManager transactions;
  private final TransactionSynchronizationRegistry synchronizations;

  Rebuilding(
      RebuildBooks rebuildBooks,
      Flyway flyway,
      TransactionManager transactions,
      TransactionSynchronizationRegistry synchronizations) {
    this.rebuildBooks = rebuildBooks;
    this.flyway = flyway;
    this.transactions = transactions;
    this.synchronizations = synchronizations;
  }

  Verdict rebuild() {
    return rebuild(scratch -> {});
  }

  /**
   * @param change what happens to the scratch database before it is filled
   */
  Verdict rebuild(Consumer<Handle> change) {
    prepare();
    Jdbi.create(() -> postgres.connectAsAdmin(WithBooksOfItsOwn.SCRATCH))
        .useHandle(
            handle -> {
              handle.execute("SET search_path = accounting");
              change.accept(handle);
            });
    AtomicReference<Verdict> verdict = new AtomicReference<>();
    try (AgroalDataSource scratch = pool()) {
      RoutedJdbi.on(scratch, () -> verdict.set(rebuildBooks.rebuild()));
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
    return verdict.get();
  }

  /** The live database as its administrator, for whom no trigger runs and no rule holds. */
  void tamper(String... statements) {
    try (Connection connection = postgres.connectAsAdmin(WithBooksOfItsOwn.LIVE);
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = accounting");
      statement.execute("SET session_replication_role = replica");
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private void prepare() {
    try (Connection connection = postgres.connectAsAdmin("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + WithBooksOfItsOwn.SCRATCH + " WITH (FORCE)");
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
    String password = WithBooksOfItsOwn.PASSWORD;
    new DatabaseBootstrap(postgres::connectAsAdmin)
        .apply(
            WithBooksOfItsOwn.SCRATCH,
            List.of(new ServiceSchema("accounting", password, password)));
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(postgres.jdbcUrl(WithBooksOfItsOwn.SCRATCH), "accounting_owner", password)
        .load()
        .migrate();
  }

  private AgroalDataSource pool() throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(4)
                        .transactionIntegration(
                            new NarayanaTransactionIntegration(transactions, synchronizations))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(postgres.jdbcUrl(WithBooksOfItsOwn.SCRATCH))
                                    .principal(new NamePrincipal("accounting_app"))
                                    .credential(new SimplePassword(WithBooksOfItsOwn.PASSWORD))
                                    .jdbcProperty("currentSchema", "accounting"))));
  }
}
