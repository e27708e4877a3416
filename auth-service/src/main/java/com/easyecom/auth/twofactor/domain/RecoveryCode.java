package com.easyecom.auth.twofactor.domain;

import java.security.SecureRandom;
import java.util.Locale;

/** Signs somebody in once who lost their app: ten letters and digits, as {@code abcde-fgh23}. */
public record RecoveryCode(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 7;
  private static final int LENGTH = 10;

  /** A new one, of 50 random bits. */
  public static RecoveryCode random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    String letters = Base32.encode(bytes).substring(0, LENGTH).toLowerCase(Locale.ROOT);
    return new RecoveryCode(letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2));
  }

  /** What somebody typed, without what does not matter. */
  public static RecoveryCode typed(String text) {
    String letters = text.strip().toLowerCase(Locale.ROOT).replace("-", "").replace(" ", "");
    boolean isWhole = letters.length() == LENGTH;
    return new RecoveryCode(
        isWhole ? letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2) : letters);
  }

  @Override
  public String toString() {
    return "RecoveryCode[not shown]";
  }
}
