package com.easyecom.chat.whatsapp.graph;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Hashes of files: Meta writes them in Base64 in webhooks, in hexadecimal beside addresses. */
final class Sha256 {

  private static final int HEX_LENGTH = 64;

  private Sha256() {}

  /** Whether the text is the bytes' hash in either form. */
  static boolean isOf(byte[] bytes, String text) {
    byte[] hash = hash(bytes);
    String expected =
        text.length() == HEX_LENGTH
            ? HexFormat.of().formatHex(hash)
            : Base64.getEncoder().encodeToString(hash);
    String given = text.length() == HEX_LENGTH ? text.toLowerCase(Locale.ROOT) : text;
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), given.getBytes(US_ASCII));
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Each JDK has SHA-256", impossible);
    }
  }
}
