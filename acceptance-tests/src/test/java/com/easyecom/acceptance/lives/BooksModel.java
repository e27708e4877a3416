package com.easyecom.acceptance.lives;

import java.time.Instant;

/** Is told of everything that the books must know of, in the order in which it happens. */
public interface BooksModel {

  /** When that happens of which it is told. */
  Instant now();

  /** Stock that moved, for an order or not. */
  void moved(MovedModel movement);

  /** A part of an order that left, which is paid at once. */
  void sold(SoldModel part);

  /** What came back, whose refund is owed from now on. */
  void takenBack(ReturnModel it);

  void refunded(ReturnModel it);
}
