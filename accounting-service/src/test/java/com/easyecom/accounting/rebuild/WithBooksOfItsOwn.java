package com.easyecom.accounting.rebuild;

import com.easyecom.infra.kafka.EmbeddedKafka;
import com.easyecom.infra.postgres.DatabaseBootstrap;
import com.easyecom.infra.postgres.EmbeddedPostgres;
import com.easyecom.infra.postgres.ServiceSchema;
import com.easyecom.infra.process.FreePorts;
import com.easyecom.infra.process.SharedForTests;
import com.easyecom.testkit.security.PublishedKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/**
 * A database and topics that no other test has written to: other tests clear tables without telling
 * anybody, which a rebuild would find.
 */
@QuarkusTestResource(value = WithBooksOfItsOwn.Servers.class, restrictToAnnotatedClass = true)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WithBooksOfItsOwn {

  String LIVE = "live_books";
  String SCRATCH = "rebuilt_books";
  String PASSWORD = "for-tests";

  /** Starts them. */
  class Servers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
      EmbeddedPostgres postgres = EmbeddedPostgres.startForTests();
      new DatabaseBootstrap(postgres::connectAsAdmin)
          .apply(LIVE, List.of(new ServiceSchema("accounting", PASSWORD, PASSWORD)));
      List<String> small = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
      EmbeddedKafka kafka =
          SharedForTests.get(
              "kafka-of-books", settings -> new EmbeddedKafka(settings, FreePorts.next(), small));
      return Map.of(
          "DATABASE_URL",
          postgres.jdbcUrl(LIVE),
          "REBUILD_DATABASE_URL",
          postgres.jdbcUrl(SCRATCH),
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
          "quarkus.http.test-port",
          "0");
    }

    @Override
    public void stop() {
      // They end with this JVM.
    }
  }
}
