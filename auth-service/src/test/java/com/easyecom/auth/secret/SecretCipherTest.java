package com.easyecom.auth.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

  private final SecretCipher cipher = new SecretCipher(new byte[32]);

  @Test
  void whatIsEncryptedCanBeReadAgainAndOnlyThen() {
    byte[] encrypted = cipher.encrypt("kid", "the private key");
    assertFalse(new String(encrypted, StandardCharsets.ISO_8859_1).contains("private"));
    assertEquals("the private key", cipher.decrypt("kid", encrypted));
  }

  @Test
  void theSameKeyLooksDifferentEachTime() {
    assertFalse(Arrays.equals(cipher.encrypt("kid", "x"), cipher.encrypt("kid", "x")));
  }

  @Test
  void anotherSecretIsNamedAsTheCause() {
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    byte[] encrypted = new SecretCipher(otherKey).encrypt("kid", "x");
    String message =
        assertThrows(IllegalStateException.class, () -> cipher.decrypt("kid", encrypted))
            .getMessage();
    assertTrue(message.contains("SECRET_KEY"), message);
  }

  @Test
  void aRowThatWasAlteredOrMovedToAnotherKeyIsRefused() {
    byte[] encrypted = cipher.encrypt("kid", "x");
    assertThrows(IllegalStateException.class, () -> cipher.decrypt("other", encrypted));
    encrypted[encrypted.length - 1] ^= 1;
    assertThrows(IllegalStateException.class, () -> cipher.decrypt("kid", encrypted));
  }
}
