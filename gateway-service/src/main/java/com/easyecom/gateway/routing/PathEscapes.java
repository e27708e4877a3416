package com.easyecom.gateway.routing;

import com.easyecom.gateway.problem.EdgeError;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent escapes in a path: what they may say, and the ones that say nothing. */
final class PathEscapes {

  private static final String UNRESERVED_PUNCTUATION = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PathEscapes() {}

  /** The path with escapes of unreserved characters undone and the others in upper case. */
  static String undoNeedless(String path) {
    StringBuilder plain = new StringBuilder(path.length());
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean escaped = c == '%';
      int octet = escaped ? octetAt(path, i) : c;
      refuseUnsafe(octet, escaped);
      if (escaped && !isUnreserved(octet)) {
        plain.append('%').append(HEX.toHexDigits((byte) octet));
      } else {
        plain.append((char) octet);
      }
      decoded.write(octet);
      i += escaped ? 2 : 0;
    }
    refuseBrokenUtf8(decoded.toByteArray());
    return plain.toString();
  }

  private static int octetAt(String path, int percent) {
    if (percent + 2 >= path.length()
        || !HexFormat.isHexDigit(path.charAt(percent + 1))
        || !HexFormat.isHexDigit(path.charAt(percent + 2))) {
      throw malformed("The path has a broken escape");
    }
    return HexFormat.fromHexDigits(path, percent + 1, percent + 3);
  }

  private static void refuseUnsafe(int octet, boolean escaped) {
    if (octet <= ' ' && !(escaped && octet == ' ') || octet == 0x7f || octet > 0x7f && !escaped) {
      throw malformed("The path has a character that no path may have");
    }
    boolean hidesSeparator = octet == '\\' || octet == ';' || octet == '/' && escaped;
    if (hidesSeparator) {
      throw new Refusal(CommonError.NOT_FOUND, "There is nothing at this path");
    }
  }

  /** A service would answer broken UTF-8 in its own way, at worst with a fault. */
  private static void refuseBrokenUtf8(byte[] decoded) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
    } catch (CharacterCodingException e) {
      throw malformed("The path's escapes are not UTF-8");
    }
  }

  private static boolean isUnreserved(int octet) {
    return octet >= 'a' && octet <= 'z'
        || octet >= 'A' && octet <= 'Z'
        || octet >= '0' && octet <= '9'
        || UNRESERVED_PUNCTUATION.indexOf(octet) >= 0;
  }

  private static Refusal malformed(String detail) {
    return new Refusal(EdgeError.MALFORMED_PATH, detail);
  }
}
