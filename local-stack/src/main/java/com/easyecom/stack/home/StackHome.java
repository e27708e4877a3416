package com.easyecom.stack.home;

import com.easyecom.infra.process.Folders;
import com.easyecom.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where everything lies.
 *
 * @param root the project, with the built services
 * @param folder what the stack writes: {@code .easyecom} under the root, or EASYECOM_HOME
 */
public record StackHome(Path root, Path folder) {
  public StackHome {
    root = root.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
  }

  /** Makes the folders that must be there before anything starts. */
  public void create() {
    List.of(data(), logs(), run()).forEach(Folders::create);
  }

  /** Forgets the shop: its data and the secrets that belong to them. Logs stay. */
  public void deleteData() {
    Folders.deleteRecursively(data());
    try {
      Files.deleteIfExists(secrets());
    } catch (IOException e) {
      throw new StackException("Cannot delete " + secrets() + ": " + e.getMessage(), e);
    }
    create();
  }

  /** The data folder of one component. */
  public Path data(String component) {
    return data().resolve(component);
  }

  /** The log of one component. */
  public Path log(String component) {
    return logs().resolve(component + ".log");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  /** Passwords and keys, for their owner's eyes. */
  public Path secrets() {
    return folder.resolve("secrets.properties");
  }

  /** Exists once the demo data are loaded, and goes with the data. */
  public Path demoMarker() {
    return data().resolve("demo-data.loaded");
  }

  /** What belongs to the running stack alone. */
  public Path run() {
    return folder.resolve("run");
  }

  /** What runs now, for the other commands and for the next start. */
  public Path stateFile() {
    return run().resolve("state.json");
  }

  private Path data() {
    return folder.resolve("data");
  }
}
