package com.easyecom.auth.password;

/**
 * A password as it is kept: algorithm, parameters, salt and hash in one text (PHC string format).
 */
public record PasswordHash(String encoded) {

  /** Hashes stay out of logs. */
  @Override
  public String toString() {
    return "PasswordHash[not shown]";
  }
}
