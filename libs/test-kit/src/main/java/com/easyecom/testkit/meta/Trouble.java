package com.easyecom.testkit.meta;

import java.time.Duration;

/** What goes wrong with a message that is valid. */
public sealed interface Trouble {

  /** Meta does not take it, and says so. */
  static Trouble answer(GraphReply reply) {
    return new Answer(reply);
  }

  /** Meta takes it and the connection breaks before the answer: the caller does not know. */
  static Trouble hangUpAfterTaking() {
    return new HangUp(true);
  }

  /** The connection breaks before Meta takes it: to the caller this looks the same. */
  static Trouble hangUpBeforeTaking() {
    return new HangUp(false);
  }

  /** Meta takes it, and answers only after so long. */
  static Trouble hang(Duration time) {
    return new Hang(time);
  }

  /** See {@link #answer}. */
  record Answer(GraphReply reply) implements Trouble {}

  /** See {@link #hangUpAfterTaking}. */
  record HangUp(boolean isTaken) implements Trouble {}

  /** See {@link #hang}. */
  record Hang(Duration time) implements Trouble {}
}
