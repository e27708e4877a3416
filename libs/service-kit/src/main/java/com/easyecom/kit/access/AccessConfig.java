package com.easyecom.kit.access;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How current the access list has to be. */
@ConfigMapping(prefix = "easyecom.access")
interface AccessConfig {

  /** After so long without news auth-service is asked. */
  Duration pollAfter();

  /** After so long without contact nothing is changed any more in people's names. */
  Duration writeWithin();

  /** How long a start waits for the first list, before it serves reads without it. */
  Duration startWithin();

  /** How often it is looked whether to ask; a text that the scheduler reads. */
  String lookEvery();
}
