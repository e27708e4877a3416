package com.easyecom.accounting.chart;

import java.util.Optional;

/** Something that posts to accounts by itself. Whoever does so implements it. */
public interface AccountUse {

  /** What it posts to this account, for people; empty when it does not. */
  Optional<String> of(Account account);
}
