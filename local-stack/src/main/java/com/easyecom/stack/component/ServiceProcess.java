package com.easyecom.stack.component;

import com.easyecom.infra.process.Folders;
import com.easyecom.infra.process.HttpProbe;
import com.easyecom.infra.process.InfraException;
import com.easyecom.infra.process.InfraProcess;
import com.easyecom.infra.process.ProcessSettings;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A built service as a process. */
final class ServiceProcess implements InfraProcess {
  private final ServiceSpec spec;
  private final ProcessSettings settings;
  private final QuarkusApp app;
  private final List<String> jvmOptions;
  private final Map<String, String> environment;

  ServiceProcess(
      ServiceSpec spec,
      ProcessSettings settings,
      QuarkusApp app,
      List<String> jvmOptions,
      Map<String, String> environment) {
    this.spec = spec;
    this.settings = settings;
    this.app = app;
    this.jvmOptions = List.copyOf(jvmOptions);
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public ProcessSettings settings() {
    return settings;
  }

  @Override
  public void prepare() {
    Folders.create(settings.dataDir());
    if (!Files.isRegularFile(app.runJar())) {
      throw new InfraException(spec.name() + " is not built: run ./easyecom build");
    }
  }

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(app.arguments());
    return command;
  }

  /**
   * The environment of whoever started the stack reaches the service, then come our own settings.
   */
  @Override
  public ProcessBuilder processBuilder() {
    ProcessBuilder builder = InfraProcess.super.processBuilder();
    builder.environment().putAll(environment);
    return builder;
  }

  @Override
  public boolean isReady() {
    URI health =
        URI.create("http://" + ProcessSettings.HOST + ":" + settings.port() + spec.healthPath());
    return HttpProbe.answers(health, HttpURLConnection.HTTP_OK);
  }
}
