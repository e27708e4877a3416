package com.easyecom.pictures;

import java.awt.Shape;

/** A piece of a product, in a square of side one. */
record Part(Shape shape, Role role) {

  /** What a piece is covered with. */
  enum Role {
    /** The product's colour and pattern; labels stand on it. */
    BODY,
    ACCENT,
    DARK
  }
}
