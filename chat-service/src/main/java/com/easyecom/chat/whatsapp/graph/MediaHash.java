package com.easyecom.chat.whatsapp.graph;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.easyecom.kernel.hash.Sha256;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256 of files: Meta writes them in Base64 in webhooks, in hexadecimal beside addresses. */
final class MediaHash {

  private static final int HEX_LENGTH = 64;

  private MediaHash() {}

  /** Whether the text is the bytes' hash in either form. */
  static boolean isOf(byte[] bytes, String text) {
    byte[] hash = Sha256.digest().digest(bytes);
    String expected =
        text.length() == HEX_LENGTH
            ? HexFormat.of().formatHex(hash)
            : Base64.getEncoder().encodeToString(hash);
    String given = text.length() == HEX_LENGTH ? text.toLowerCase(Locale.ROOT) : text;
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), given.getBytes(US_ASCII));
  }
}
