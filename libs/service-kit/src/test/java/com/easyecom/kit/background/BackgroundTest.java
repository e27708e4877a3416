package com.easyecom.kit.background;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kit.events.KafkaConnection;
import com.easyecom.kit.events.KafkaConnections;
import org.junit.jupiter.api.Test;

/** A process without its background reaches nobody. */
class BackgroundTest {

  private final KafkaConnection kafka =
      KafkaConnections.of("127.0.0.1:1", "lonely", new Background(false));

  @Test
  void itGetsNoProducer() {
    assertThrows(IllegalStateException.class, kafka::outboxProducer);
  }

  @Test
  void itTakesNoEventsFromThoseWhoRead() {
    assertThrows(IllegalStateException.class, kafka::consumer);
  }
}
