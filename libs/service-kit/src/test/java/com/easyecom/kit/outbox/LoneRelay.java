package com.easyecom.kit.outbox;

import com.easyecom.kit.KitSchema;
import com.easyecom.kit.events.KafkaConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** One instance's relay without the rest of a service. It works until its input ends. */
final class LoneRelay {

  static final Duration LEADER_SILENCE = Duration.ofSeconds(2);

  /** Arguments: the database's address, the role, Kafka's address, the service's name. */
  public static void main(String[] arguments) throws Exception {
    Jdbi jdbi = KitSchema.jdbi(arguments[0], arguments[1]);
    OutboxRelay relay =
        new OutboxRelay(
            new OutboxTable(jdbi),
            jdbi,
            KafkaConnections.of(arguments[2], arguments[3]),
            Clock.systemUTC(),
            new SimpleMeterRegistry(),
            arguments[3],
            LEADER_SILENCE,
            Duration.ZERO);
    relay.start();
    while (System.in.read() != -1) {
      continue;
    }
    relay.stop(new ShutdownEvent());
  }
}
