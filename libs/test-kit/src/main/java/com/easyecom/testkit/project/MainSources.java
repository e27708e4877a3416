package com.easyecom.testkit.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The Java files that are delivered: below {@code src/main/java} of any module. */
public final class MainSources {

  private static final Path MAIN = Path.of("src", "main", "java");

  private MainSources() {}

  /** All of them below the folder, in a stable order. */
  public static List<Path> below(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(folder, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /** Passes over what is built, and over hidden folders. */
  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path start;
    private final List<Path> files;

    Collector(Path start, List<Path> files) {
      this.start = start;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = folder.getFileName().toString();
      boolean isOurs = folder.equals(start) || !name.startsWith(".") && !name.equals("target");
      return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".java") && file.toString().contains("/" + MAIN + "/")) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
