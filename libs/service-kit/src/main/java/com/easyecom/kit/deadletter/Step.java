package com.easyecom.kit.deadletter;

import org.jspecify.annotations.Nullable;

/** What became of one event that was to be let go. */
sealed interface Step {

  /**
   * It is dealt with.
   *
   * @param next whose turn it is now; null when nothing waited behind it
   */
  record Done(@Nullable Long next) implements Step {}

  /** There is no such dead letter, or not any more. */
  record Gone() implements Step {}

  /**
   * It is not its turn.
   *
   * @param id the one that it waits for
   */
  record WaitsBehind(long id) implements Step {}

  /** It was refused again, for good. */
  record Refused(String reason) implements Step {}

  /** It cannot be tried just now. */
  record MustWait(String reason) implements Step {}

  /** It was not tried: the time for this release is over. */
  record OutOfTime() implements Step {}
}
