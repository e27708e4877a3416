package com.easyecom.vision.index;

/** The index holds as many vectors as it may: one more needs a higher limit, or fewer pictures. */
public final class IndexFullException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  IndexFullException(int mostVectors) {
    super(
        "The index of pictures is full: it holds " + mostVectors + " vectors and may hold no more");
  }
}
