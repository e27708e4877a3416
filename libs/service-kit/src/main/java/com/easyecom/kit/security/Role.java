package com.easyecom.kit.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people are in the shop. A person may be several. */
public enum Role {
  ADMIN,
  MANAGER,
  SALES,
  WAREHOUSE,
  ACCOUNTANT,
  SUPPORT,
  VIEWER;

  /** The role's name in tokens and in the API. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that name; empty when there is none. */
  public static Optional<Role> of(String wireName) {
    return Stream.of(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }
}
