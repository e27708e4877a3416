package com.easyecom.bench.books;

/** A line of an entry: cents above zero are a debit, below zero a credit, zero is no line. */
record Leg(String account, long cents) {

  static Leg debit(String account, long cents) {
    return new Leg(account, cents);
  }

  static Leg credit(String account, long cents) {
    return new Leg(account, -cents);
  }
}
