package com.easyecom.vision.onnx;

import org.jspecify.annotations.Nullable;

/** A download failed, and may succeed when it is tried again. */
final class PassingFault extends Exception {

  private static final long serialVersionUID = 1L;

  PassingFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
