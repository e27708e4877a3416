package com.easyecom.auth.throttle;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often somebody may try in vain. */
@ConfigMapping(prefix = "easyecom.throttle")
interface ThrottleConfig {

  /** How often for one name; then there is a wait after each. */
  int nameFailures();

  /** How often from one address; then there is a wait after each. */
  int addressFailures();

  /** After so long without an attempt nothing is held against anybody. */
  Duration window();

  /** The first wait; each further failure doubles it. */
  Duration firstWait();

  /** The longest wait. */
  Duration longestWait();
}
