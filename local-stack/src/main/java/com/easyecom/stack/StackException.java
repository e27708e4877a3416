package com.easyecom.stack;

import org.jspecify.annotations.Nullable;

/** The stack cannot go on; the message tells the person at the terminal what to do. */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
