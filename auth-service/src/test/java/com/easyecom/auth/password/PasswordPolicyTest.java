package com.easyecom.auth.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordPolicyTest {

  @Test
  void lengthIsAllThatAnUnknownPasswordNeeds() {
    assertEquals(Optional.empty(), PasswordPolicy.weaknessOf("ffqqzzkk"));
    assertEquals(Optional.empty(), PasswordPolicy.weaknessOf("x1".repeat(128)));
  }

  @Test
  void whatIsTooShortOrTooLongIsToldSo() {
    assertEquals(
        Optional.of("must have at least 8 characters"), PasswordPolicy.weaknessOf("ffqqzzk"));
    assertEquals(
        Optional.of("must have at most 256 characters"),
        PasswordPolicy.weaknessOf("y".repeat(257)));
  }

  @Test
  void charactersAreCountedAsPeopleSeeThem() {
    assertTrue(PasswordPolicy.weaknessOf("🔑".repeat(7)).isPresent());
    assertTrue(PasswordPolicy.weaknessOf("🔑🚪".repeat(4)).isEmpty());
  }

  @Test
  void wellKnownPasswordsAreRefusedInAnyCase() {
    for (String password :
        new String[] {
          "password", "PassWord1", "12345678", "admin123", "qwertyuiop", " Iloveyou "
        }) {
      assertTrue(PasswordPolicy.weaknessOf(password).orElse("").contains("tried first"), password);
    }
  }
}
