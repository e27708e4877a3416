package com.easyecom.infra.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The command of a server that is a Java program of this library, in a JVM of its own. */
public final class JavaServer {
  private JavaServer() {}

  /**
   * The whole command line.
   *
   * @param mainClass its class file is in this library
   * @param jvmOptions before the class path, for example {@code -Xmx128m}
   */
  public static List<String> command(Class<?> mainClass, List<String> jvmOptions, Object... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.add("-Dlogback.configurationFile=com/easyecom/infra/process/servers-logback.xml");
    command.add("-cp");
    command.add(classPath());
    command.add(mainClass.getName());
    for (Object arg : args) {
      command.add(arg.toString());
    }
    return command;
  }

  /** What the servers of this library run by. */
  public static String classPath() {
    return ownLocation() + File.pathSeparator + serversClassPath();
  }

  /** The listing that the build writes: the servers are deliberately not on our own class path. */
  private static String serversClassPath() {
    try (InputStream listing = JavaServer.class.getResourceAsStream("servers.classpath")) {
      Objects.requireNonNull(listing, "servers.classpath: build libs/embedded-infra with Maven");
      return new String(listing.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new InfraException("Cannot read the class path of the servers", e);
    }
  }

  /** The jar or folder that this class came from, whichever class loader loaded it. */
  private static Path ownLocation() {
    String resource = JavaServer.class.getName().replace('.', '/') + ".class";
    URL url = Objects.requireNonNull(JavaServer.class.getResource("JavaServer.class"));
    String address = url.toString();
    String root = address.substring(0, address.length() - resource.length());
    if (root.startsWith("jar:")) {
      root = root.substring("jar:".length(), root.length() - "!/".length());
    }
    try {
      return Path.of(new URI(root));
    } catch (URISyntaxException e) {
      throw new InfraException("Cannot tell where this library is: " + address, e);
    }
  }
}
