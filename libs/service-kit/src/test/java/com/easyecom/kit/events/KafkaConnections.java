package com.easyecom.kit.events;

/** Connections of tests that run without a service. */
public final class KafkaConnections {

  private KafkaConnections() {}

  public static KafkaConnection of(String servers, String service) {
    return new KafkaConnection(servers, service, 4, (short) 1);
  }
}
