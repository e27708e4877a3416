package com.easyecom.kit.security;

import static com.easyecom.kit.security.Role.ACCOUNTANT;
import static com.easyecom.kit.security.Role.ADMIN;
import static com.easyecom.kit.security.Role.MANAGER;
import static com.easyecom.kit.security.Role.SALES;
import static com.easyecom.kit.security.Role.SUPPORT;
import static com.easyecom.kit.security.Role.VIEWER;
import static com.easyecom.kit.security.Role.WAREHOUSE;

import java.util.EnumSet;
import java.util.Set;

/** Who may do what: the contract's table of permissions, as data. */
public enum Permission {
  /** Being signed in is enough. */
  SIGNED_IN(EnumSet.allOf(Role.class)),
  READ_PRODUCTS(EnumSet.allOf(Role.class)),
  WRITE_PRODUCTS(EnumSet.of(ADMIN, MANAGER)),
  WRITE_STOCK(EnumSet.of(ADMIN, MANAGER, WAREHOUSE)),
  READ_ORDERS(EnumSet.complementOf(EnumSet.of(VIEWER))),
  WRITE_ORDERS(EnumSet.of(ADMIN, MANAGER, SALES)),
  FULFIL_ORDERS(EnumSet.of(ADMIN, MANAGER, SALES, WAREHOUSE)),
  /** Past sales, with the stock and the costs that they are imported with. */
  IMPORT_SALES(EnumSet.of(ADMIN, MANAGER)),
  USE_BOOKS(EnumSet.of(ADMIN, MANAGER, ACCOUNTANT)),
  USE_CHAT(EnumSet.of(ADMIN, MANAGER, SUPPORT, SALES)),
  SEE_COSTS(EnumSet.of(ADMIN, MANAGER, ACCOUNTANT)),
  ADMINISTER(EnumSet.of(ADMIN));

  private final Set<Role> roles;

  Permission(Set<Role> roles) {
    this.roles = Set.copyOf(roles);
  }

  /** The roles that have it; one of them is enough. */
  public Set<Role> roles() {
    return roles;
  }
}
