package com.easyecom.kit.events;

import com.easyecom.kit.background.Background;

/** Connections of tests that run without a service. */
public final class KafkaConnections {

  private static final int EVENTS_PER_POLL = 500;

  private KafkaConnections() {}

  public static KafkaConnection of(String servers, String service) {
    return of(servers, service, new Background(true));
  }

  public static KafkaConnection of(String servers, String service, Background background) {
    return new KafkaConnection(servers, service, 4, (short) 1, EVENTS_PER_POLL, background);
  }
}
