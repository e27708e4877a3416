package com.easyecom.stack.supervise;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which components are to stay stopped while the others run: a file for each, so that it holds
 * whoever gives the order, and the supervisor needs no connection to him.
 *
 * @param folder of the running stack; what is in it does not outlive it
 */
public record StopOrders(Path folder) {
  /** Has the component stopped, and not started again. */
  public void give(String component) {
    try {
      Files.writeString(file(component), "");
    } catch (IOException e) {
      throw new StackException("Cannot write " + file(component) + ": " + e.getMessage(), e);
    }
  }

  /** Lets the component run; harmless when it does. */
  public void withdraw(String component) {
    try {
      Files.deleteIfExists(file(component));
    } catch (IOException e) {
      throw new StackException("Cannot delete " + file(component) + ": " + e.getMessage(), e);
    }
  }

  boolean isGiven(String component) {
    return Files.exists(file(component));
  }

  private Path file(String component) {
    return folder.resolve(component + ".stop");
  }
}
