package com.easyecom.infra.process;

import org.jspecify.annotations.Nullable;

/**
 * A server could not be prepared, started or stopped; the message is meant for the person at the
 * terminal.
 */
public final class InfraException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InfraException(String message) {
    super(message);
  }

  public InfraException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
