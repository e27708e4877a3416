package com.easyecom.infra.kafka;

import com.easyecom.infra.process.Folders;
import com.easyecom.infra.process.FreePorts;
import com.easyecom.infra.process.InfraException;
import com.easyecom.infra.process.InfraProcess;
import com.easyecom.infra.process.JavaServer;
import com.easyecom.infra.process.ProcessSettings;
import com.easyecom.infra.process.SharedForTests;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One Apache Kafka node, broker and controller in one JVM. Topics are never created by use. */
public final class EmbeddedKafka implements InfraProcess {
  private final ProcessSettings settings;
  private final int controllerPort;
  private final List<String> jvmOptions;

  /**
   * @param controllerPort where the controller listens, for the broker in the same JVM alone
   * @param jvmOptions memory and the like
   */
  public EmbeddedKafka(ProcessSettings settings, int controllerPort, List<String> jvmOptions) {
    this.settings = settings;
    this.controllerPort = controllerPort;
    this.jvmOptions = List.copyOf(jvmOptions);
  }

  /** The Kafka that all tests of this JVM share; started by the first call, ready on return. */
  public static EmbeddedKafka startForTests() {
    List<String> small = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    return SharedForTests.get(
        "kafka", settings -> new EmbeddedKafka(settings, FreePorts.next(), small));
  }

  /** What clients are configured with. */
  public String bootstrapServers() {
    return ProcessSettings.HOST + ":" + settings.port();
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public ProcessSettings settings() {
    return settings;
  }

  @Override
  public void prepare() {
    Folders.create(settings.dataDir());
    try (Writer writer = Files.newBufferedWriter(propertiesFile())) {
      NodeProperties.of(settings, controllerPort).store(writer, null);
    } catch (IOException e) {
      throw new InfraException("Cannot write " + propertiesFile() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> command() {
    return JavaServer.command(KafkaNode.class, jvmOptions, propertiesFile());
  }

  @Override
  public boolean isReady() {
    return ApiVersionsProbe.answers(settings.port());
  }

  private Path propertiesFile() {
    return settings.dataDir().resolve("server.properties");
  }
}
