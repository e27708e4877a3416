package com.easyecom.infra.kafka;

import com.easyecom.infra.process.ProcessSettings;
import java.util.Map;
import java.util.Properties;

/** The configuration of the node. Names are Kafka's own (kafka.apache.org, broker configs). */
final class NodeProperties {
  private NodeProperties() {}

  static Properties of(ProcessSettings settings, int controllerPort) {
    Properties properties = new Properties();
    String host = ProcessSettings.HOST;
    String broker = "PLAINTEXT://" + host + ":" + settings.port();
    String controller = host + ":" + controllerPort;
    properties.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "controller.quorum.voters",
            "1@" + controller,
            "controller.listener.names",
            "CONTROLLER",
            "listeners",
            broker + ",CONTROLLER://" + controller,
            "advertised.listeners",
            broker,
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs",
            settings.dataDir().resolve("logs").toString()));
    properties.putAll(forOneNode());
    properties.putAll(small());
    if (settings.durable()) {
      // There is no second replica to take over after a power cut: an acknowledged record is on
      // disk.
      properties.put("log.flush.interval.messages", "1");
    }
    return properties;
  }

  private static Map<String, String> forOneNode() {
    return Map.of(
        "auto.create.topics.enable", "false",
        "default.replication.factor", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        // Consumers that start with their service need not wait for others to join.
        "group.initial.rebalance.delay.ms", "0");
  }

  /** Sizes for one shop on one machine; Kafka's defaults are for a cluster's node. */
  private static Map<String, String> small() {
    return Map.of(
        "offsets.topic.num.partitions", "4",
        "transaction.state.log.num.partitions", "4",
        "share.coordinator.state.topic.num.partitions", "1",
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2",
        "log.cleaner.dedupe.buffer.size", "4194304",
        "log.cleaner.io.buffer.size", "262144",
        "num.recovery.threads.per.data.dir", "2");
  }
}
