package com.easyecom.chat.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.meta.MetaPayloads;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final byte[] BODY = "{\"object\": \"whatsapp_business_account\"}".getBytes(UTF_8);

  private final Signature signature = new Signature("app secret");

  /** RFC 4231, test case 2. */
  @Test
  void itIsTheHmacOfTheRawBody() {
    assertTrue(
        new Signature("Jefe")
            .isValid(
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "what do ya want for nothing?".getBytes(UTF_8)));
    assertTrue(signature.isValid(MetaPayloads.signature(BODY, "app secret"), BODY));
  }

  @Test
  void anotherSecretOrAnotherBodyDoesNotFit() {
    assertFalse(signature.isValid(MetaPayloads.signature(BODY, "other secret"), BODY));
    byte[] changed = BODY.clone();
    changed[changed.length - 1] = ' ';
    assertFalse(signature.isValid(MetaPayloads.signature(BODY, "app secret"), changed));
    byte[] longer = Arrays.copyOf(BODY, BODY.length + 1);
    assertFalse(signature.isValid(MetaPayloads.signature(BODY, "app secret"), longer));
  }

  @Test
  void nothingButMetasOwnFormIsTaken() {
    String right = MetaPayloads.signature(BODY, "app secret");
    String hex = right.substring("sha256=".length());
    for (String wrong :
        List.of(
            "",
            "sha256=",
            hex,
            "sha1=" + hex,
            "SHA256=" + hex,
            "sha256=" + hex.toUpperCase(Locale.ROOT),
            right + "0",
            right.substring(0, right.length() - 1),
            " " + right,
            right + " ",
            right + "," + right,
            "sha256=" + "0".repeat(64))) {
      assertFalse(signature.isValid(wrong, BODY), wrong);
    }
    assertFalse(signature.isValid(null, BODY));
  }

  @Test
  void aBlankSecretIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Signature(" "));
  }
}
