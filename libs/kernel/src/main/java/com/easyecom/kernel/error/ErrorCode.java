package com.easyecom.kernel.error;

import java.util.Locale;

/**
 * A stable name for one way in which a request can fail; clients branch on it. Implemented by
 * enums, one per feature, whose constants' lower-case names are the codes on the wire.
 */
public interface ErrorCode {

  /** The enum constant's name. */
  String name();

  ErrorCategory category();

  /** A short sentence for people, the same for every occurrence. */
  String title();

  /** The code on the wire, for example {@code insufficient_stock}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
