package com.easyecom.testkit.service;

import com.easyecom.infra.kafka.EmbeddedKafka;
import com.easyecom.infra.postgres.DatabaseBootstrap;
import com.easyecom.infra.postgres.EmbeddedPostgres;
import com.easyecom.infra.postgres.ServiceSchema;
import com.easyecom.testkit.security.PublishedKeys;
import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.List;
import java.util.Map;

/** Starts what {@link WithEmbedded} asks for, and tells the service where it is. */
public final class EmbeddedResources
    implements QuarkusTestResourceConfigurableLifecycleManager<WithEmbedded> {

  private static final String DATABASE = "easyecom";
  private static final String PASSWORD = "for-tests";

  private String schema = "";
  private boolean demo;
  private boolean pgvector;

  @Override
  public void init(WithEmbedded wanted) {
    schema = wanted.schema();
    demo = wanted.demo();
    pgvector = wanted.pgvector();
  }

  @Override
  public Map<String, String> start() {
    EmbeddedPostgres postgres =
        pgvector ? EmbeddedPostgres.startWithPgvectorForTests() : EmbeddedPostgres.startForTests();
    ServiceSchema service = new ServiceSchema(schema, PASSWORD, PASSWORD);
    DatabaseBootstrap bootstrap = new DatabaseBootstrap(postgres::connectAsAdmin);
    bootstrap.apply(DATABASE, List.of(service));
    if (pgvector) {
      bootstrap.addPgvector(DATABASE, service);
    }
    EmbeddedKafka kafka = EmbeddedKafka.startForTests();
    return Map.of(
        "DATABASE_URL",
        postgres.jdbcUrl(DATABASE),
        "DATABASE_PASSWORD",
        PASSWORD,
        "DATABASE_OWNER_PASSWORD",
        PASSWORD,
        "KAFKA_BOOTSTRAP_SERVERS",
        kafka.bootstrapServers(),
        "SECRET_KEY",
        "a-secret-that-only-tests-know",
        "AUTH_URL",
        PublishedKeys.serve(),
        "DEMO_MODE",
        Boolean.toString(demo),
        "quarkus.http.test-port",
        "0");
  }

  @Override
  public void stop() {
    // The servers are shared by all tests of this JVM and end with it.
  }
}
