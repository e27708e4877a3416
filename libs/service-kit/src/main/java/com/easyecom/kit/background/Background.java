package com.easyecom.kit.background;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this process works by itself: reads events, publishes its own, asks other services. One
 * that does a single piece of work with the service's code does not, and nothing of what it does
 * may reach anybody.
 */
@Singleton
public class Background {

  private final boolean isOn;

  public Background(@ConfigProperty(name = "easyecom.background") boolean isOn) {
    this.isOn = isOn;
  }

  /** Whether threads that work by themselves are to be started. */
  public boolean isOn() {
    return isOn;
  }

  /**
   * Lets only a process with its background go on.
   *
   * @throws IllegalStateException in any other
   */
  public void require(String what) {
    if (!isOn) {
      throw new IllegalStateException("a process without its background " + what);
    }
  }
}
