package com.easyecom.testkit.project;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder above all modules. */
public final class ProjectRoot {

  private ProjectRoot() {}

  /** Found from the working folder upwards: tests run in their module's folder. */
  public static Path find() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("libs/kernel"))) {
        return folder;
      }
    }
    throw new IllegalStateException("tests run inside the project");
  }
}
