package com.easyecom.vision.embedding;

import org.jspecify.annotations.Nullable;

/**
 * A model that was asked for cannot be used: its file is missing, unreachable or another one, or
 * its settings make no sense. The message says which, to an operator.
 */
public final class ModelUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ModelUnavailableException(String message) {
    this(message, null);
  }

  public ModelUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
