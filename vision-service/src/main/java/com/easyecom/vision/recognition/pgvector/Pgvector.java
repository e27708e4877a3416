package com.easyecom.vision.recognition.pgvector;

import io.quarkus.flyway.FlywayDataSource;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds out, once, whether the database has pgvector, and runs its migrations if so. */
@Singleton
class Pgvector {

  private static final Logger LOG = Logger.getLogger(Pgvector.class);

  private final Jdbi jdbi;
  private final Flyway flyway;
  private final boolean migrates;
  private @Nullable State state;

  Pgvector(
      Jdbi jdbi,
      @FlywayDataSource("pgvector") Flyway flyway,
      @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrates) {
    this.jdbi = jdbi;
    this.flyway = flyway;
    this.migrates = migrates;
  }

  /**
   * What was found out.
   *
   * @param isUsable whether its tables can be used
   * @param description to an operator
   */
  record State(boolean isUsable, String description) {}

  synchronized State state() {
    State known = state;
    if (known == null) {
      known = findOut();
      state = known;
      LOG.infof("Index of pictures in the database: %s", known.description());
    }
    return known;
  }

  private State findOut() {
    Optional<String> version = version();
    if (version.isEmpty()) {
      return new State(false, "none, since the database has no pgvector");
    }
    String pgvector = "pgvector " + version.get();
    try {
      if (migrates) {
        flyway.migrate();
      }
      boolean isMigrated =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery("SELECT to_regclass('vector_table') IS NOT NULL")
                      .mapTo(Boolean.class)
                      .one());
      return isMigrated
          ? new State(true, pgvector)
          : new State(false, pgvector + ", whose migrations have not run");
    } catch (RuntimeException fault) {
      LOG.error("The migrations for pgvector failed: pictures are found in memory", fault);
      return new State(false, pgvector + ", whose migrations failed: " + fault.getMessage());
    }
  }

  /** Of the extension, if it is there and this role may use it. */
  private Optional<String> version() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT extversion FROM pg_extension
                    WHERE extname = 'vector' AND to_regtype('halfvec') IS NOT NULL
                    """)
                .mapTo(String.class)
                .findOne());
  }
}
