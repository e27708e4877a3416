package com.easyecom.stack.supervise;

import com.easyecom.stack.StackException;
import java.time.Duration;
import java.util.Map;

/**
 * What a component that dies is allowed.
 *
 * @param deaths so many within two minutes stop the stack
 * @param longestPause between a death and the next start
 */
public record RestartLimits(int deaths, Duration longestPause) {
  static final RestartLimits DEFAULT = new RestartLimits(5, Duration.ofSeconds(10));

  /**
   * Reads EASYECOM_RESTART_DEATHS and EASYECOM_RESTART_PAUSE (seconds).
   *
   * @throws StackException if one of them is no such number
   */
  public static RestartLimits of(Map<String, String> environment) {
    return new RestartLimits(
        number(environment, "EASYECOM_RESTART_DEATHS", 1, DEFAULT.deaths()),
        Duration.ofSeconds(
            number(
                environment,
                "EASYECOM_RESTART_PAUSE",
                0,
                Math.toIntExact(DEFAULT.longestPause().toSeconds()))));
  }

  private static int number(
      Map<String, String> environment, String name, int least, int otherwise) {
    String configured = environment.getOrDefault(name, "").strip();
    if (configured.isEmpty()) {
      return otherwise;
    }
    int number = configured.matches("\\d{1,6}") ? Integer.parseInt(configured) : -1;
    if (number < least) {
      throw new StackException(
          "%s must be a number from %d to 999999, not \"%s\".".formatted(name, least, configured));
    }
    return number;
  }
}
