package com.easyecom.infra.postgres;

/**
 * What one service gets in the database: its schema, the role that owns it, and the role that it
 * runs as.
 *
 * @param name the schema, for example {@code orders}; the roles are named after it
 * @param ownerPassword of {@code <name>_owner}, for migrations
 * @param appPassword of {@code <name>_app}, for the running service
 */
public record ServiceSchema(String name, String ownerPassword, String appPassword) {
  /** The role of the migrations. */
  public String ownerRole() {
    return name + "_owner";
  }

  /** The role of the running service: no DDL. */
  public String appRole() {
    return name + "_app";
  }

  @Override
  public String toString() {
    return "ServiceSchema[" + name + "]";
  }
}
