package com.easyecom.stack.component;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A built service: Quarkus' folder of jars ("fast-jar").
 *
 * @param folder {@code target/quarkus-app} of the service's module
 */
record QuarkusApp(Path folder) {

  private static final int HEADER_BYTES = 8;

  /** Written anew by every build. */
  Path runJar() {
    return folder.resolve("quarkus-run.jar");
  }

  /**
   * The program by a plain class path. Quarkus' launcher loads the same jars by a class loader of
   * its own, whose classes no {@link ClassArchive} can hold.
   */
  List<String> arguments() {
    return List.of(
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-cp",
        classPath(),
        mainClass());
  }

  String classPath() {
    return Stream.of("quarkus", "app", "lib/boot", "lib/main")
        .flatMap(this::jars)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Quarkus' description of the application begins with two numbers and the main class. */
  private String mainClass() {
    Path description = folder.resolve("quarkus/quarkus-application.dat");
    try (DataInputStream in = new DataInputStream(Files.newInputStream(description))) {
      in.skipNBytes(HEADER_BYTES);
      return in.readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In reverse order, so that transformed classes come before generated ones; always the same. */
  private Stream<Path> jars(String part) {
    try (Stream<Path> files = Files.list(folder.resolve(part))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted((one, other) -> other.compareTo(one))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
