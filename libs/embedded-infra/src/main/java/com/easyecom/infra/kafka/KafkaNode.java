package com.easyecom.infra.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The program of the Kafka process: formats its storage the first time, serves, ends on SIGTERM.
 */
public final class KafkaNode {
  /** A cluster's identity guards against mixed-up disks; a node alone needs only that it stays. */
  private static final String CLUSTER_ID = "ZWFzeWVjb20tc3RhY2stMQ";

  private KafkaNode() {}

  /** Takes one argument, the file of the node's configuration. */
  public static void main(String[] args) throws Exception {
    Properties properties = read(Path.of(args[0]));
    format(properties);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Properties properties) throws Exception {
    String folder = properties.getProperty("log.dirs");
    new Formatter()
        .setClusterId(CLUSTER_ID)
        .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
        .setDirectories(List.of(folder))
        .setMetadataLogDirectory(folder)
        .setControllerListenerName(properties.getProperty("controller.listener.names"))
        .setSupportedFeatures(List.of(Feature.PRODUCTION_FEATURES.toArray(Feature[]::new)))
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .run();
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
