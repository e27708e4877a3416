package com.easyecom.infra.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that come into being whole or not at all. */
public final class Folders {
  private Folders() {}

  /** What fills a folder that does not exist yet. */
  @FunctionalInterface
  public interface Filler {
    void fill(Path folder) throws IOException;
  }

  /**
   * Makes {@code folder} unless it is there: filled under another name beside it, then renamed, so
   * that a killed process leaves nothing half done behind and the first of several at once wins.
   */
  public static void createWhole(Path folder, Filler filler) {
    if (Files.isDirectory(folder)) {
      return;
    }
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    Path fresh = folder.resolveSibling("." + folder.getFileName() + "-" + unique);
    try {
      Files.createDirectories(fresh);
      filler.fill(fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw new InfraException("Cannot make " + folder + ": " + e.getMessage(), e);
      }
    } finally {
      deleteRecursively(fresh);
    }
  }

  /** Makes a folder and those above it; one that exists is fine. */
  public static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InfraException("Cannot make " + folder + ": " + e, e);
    }
  }

  /** Deletes a folder and all that is in it; one that does not exist is fine. */
  public static void deleteRecursively(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
