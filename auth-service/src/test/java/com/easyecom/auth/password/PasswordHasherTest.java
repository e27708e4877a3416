package com.easyecom.auth.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  /** A test vector of the reference implementation (phc-winner-argon2, src/test.c). */
  private static final PasswordHash OLDER =
      new PasswordHash(
          "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

  private final PasswordHasher hasher = new PasswordHasher(new HashingThreads(2, 8, 60_000));

  @Test
  void aPasswordMatchesItsHashAndNoOther() {
    PasswordHash hash = hasher.hash("violet-anchor-42");
    assertTrue(hasher.matches("violet-anchor-42", hash));
    assertFalse(hasher.matches("violet-anchor-43", hash));
    assertFalse(hasher.matches("", hash));
  }

  @Test
  void theParametersStandInTheHash() {
    assertTrue(hasher.hash("x").encoded().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  }

  @Test
  void theSamePasswordHasAnotherHashEachTime() {
    assertNotEquals(hasher.hash("x"), hasher.hash("x"));
  }

  @Test
  void aHashWithOlderParametersMatchesAndIsKnownToBeOutdated() {
    assertTrue(hasher.matches("password", OLDER));
    assertTrue(hasher.isOutdated(OLDER));
    assertFalse(hasher.isOutdated(hasher.hash("password")));
  }

  @Test
  void nobodyMatchesAnything() {
    assertFalse(hasher.matches("password", null));
    assertFalse(hasher.matches("", null));
  }

  @Test
  void aHashIsNotPrinted() {
    assertEquals("PasswordHash[not shown]", OLDER.toString());
  }
}
