package com.easyecom.accounting.posting.domain;

import com.easyecom.accounting.chart.KnownAccount;

/** One line that a rule posts: which figure goes to which side of which account. */
public record Leg(Side side, KnownAccount account, Figure figure) {

  /** The sides of an account. */
  public enum Side {
    DEBIT,
    CREDIT
  }

  static Leg debit(KnownAccount account, Figure figure) {
    return new Leg(Side.DEBIT, account, figure);
  }

  static Leg credit(KnownAccount account, Figure figure) {
    return new Leg(Side.CREDIT, account, figure);
  }
}
