package com.easyecom.stack.fake;

import com.easyecom.infra.process.FreePorts;
import com.easyecom.stack.component.Ports;
import com.easyecom.stack.component.ServiceSpec;
import com.easyecom.stack.component.Services;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;

/** A project folder with two built services that do nothing. */
public final class FakeProject {

  private static final int LOWEST_PORT = 20_000;

  /** Where those begin that other modules' tests choose, which may run beside these. */
  private static final int OTHERS_PORTS = 24_000;

  /** One behind the other, as in the shop. */
  public static final List<ServiceSpec> SERVICES =
      List.of(
          new ServiceSpec(
              "alpha-service", 1, "alpha", "/health", Map.of(), 32, List.of("postgres")),
          new ServiceSpec(
              Services.GATEWAY, 0, null, "/health", Map.of(), 32, List.of("alpha-service")));

  private FakeProject() {}

  /** Makes it in that folder. */
  public static void build(Path root) throws IOException {
    for (ServiceSpec service : SERVICES) {
      Path app =
          Files.createDirectories(root.resolve(service.name()).resolve("target/quarkus-app"));
      for (String part : List.of("quarkus", "app", "lib/boot", "lib/main")) {
        Files.createDirectories(app.resolve(part));
      }
      writeCode(app.resolve("quarkus/generated-bytecode.jar"));
      writeIndex(app.resolve("quarkus/quarkus-application.dat"));
      Files.createFile(app.resolve("quarkus-run.jar"));
    }
  }

  private static void writeCode(Path jar) throws IOException {
    String entry = FakeService.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream code = FakeService.class.getResourceAsStream("FakeService.class")) {
      out.putNextEntry(new JarEntry(entry));
      code.transferTo(out);
    }
  }

  /** The beginning of Quarkus' index: two numbers, and the main class. */
  private static void writeIndex(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(0);
      out.writeInt(0);
      out.writeUTF(FakeService.class.getName());
    }
  }

  /**
   * The first of as many free ports as a stack has. Far below those that the system gives to
   * whoever asks for any, since it would give them to others before they are used.
   */
  public static int freePortBlock() {
    while (true) {
      int first = ThreadLocalRandom.current().nextInt(LOWEST_PORT, OTHERS_PORTS - Ports.COUNT);
      if (IntStream.range(first, first + Ports.COUNT).allMatch(FreePorts::isFree)) {
        return first;
      }
    }
  }
}
