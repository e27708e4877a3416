package com.easyecom.auth.twofactor.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

  private static final TotpSecret RFC =
      TotpSecret.ofBytes("12345678901234567890".getBytes(US_ASCII));
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

  /** RFC 6238, appendix B, of which six digits are the last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    assertEquals(code, RFC.code(TotpSecret.stepAt(Instant.ofEpochSecond(seconds))));
  }

  @Test
  void aClockMayBeWrongByOneStep() {
    long step = TotpSecret.stepAt(NOW);
    for (long good : new long[] {step - 1, step, step + 1}) {
      assertEquals(OptionalLong.of(good), RFC.stepOf(RFC.code(good), NOW));
    }
    assertEquals(OptionalLong.empty(), RFC.stepOf(RFC.code(step - 2), NOW));
    assertEquals(OptionalLong.empty(), RFC.stepOf(RFC.code(step + 2), NOW));
  }

  @Test
  void whatIsNoCodeIsNone() {
    for (String code : new String[] {"", "81804", "0081804", "O81804", "081804 ", "\u0660\u0668"}) {
      assertFalse(RFC.stepOf(code, NOW).isPresent(), code);
    }
  }

  @Test
  void secretsAreWrittenInBase32AndReadBack() {
    assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", RFC.base32());
    TotpSecret secret = TotpSecret.random();
    assertEquals(32, secret.base32().length());
    assertEquals(secret.code(7), TotpSecret.ofBase32(secret.base32()).code(7));
    assertNotEquals(secret.base32(), TotpSecret.random().base32());
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void base32IsThatOfTheStandard(String text, String encoded) {
    assertEquals(encoded, Base32.encode(text.getBytes(US_ASCII)));
    assertEquals(text, new String(Base32.decode(encoded), US_ASCII));
  }

  @Test
  void recoveryCodesAreReadHoweverTheyAreTyped() {
    RecoveryCode code = RecoveryCode.random();
    assertTrue(code.text().matches("[a-z2-7]{5}-[a-z2-7]{5}"), code.text());
    String letters = code.text().replace("-", "");
    assertEquals(code, RecoveryCode.typed(letters.toUpperCase(Locale.ROOT) + " "));
    assertNotEquals(code, RecoveryCode.random());
  }
}
