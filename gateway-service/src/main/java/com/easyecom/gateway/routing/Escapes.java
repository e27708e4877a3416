package com.easyecom.gateway.routing;

import com.easyecom.gateway.problem.EdgeError;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent escapes in a request target (RFC 3986, section 2): needless ones are undone, missing ones
 * are made, broken ones refused. A target's characters are octets, as HTTP/1.1 carries them.
 */
final class Escapes {

  private static final String UNRESERVED = "-._~";
  private static final String ALLOWED_IN_PATH = UNRESERVED + "!$&'()*+,=:@/";
  private static final String ALLOWED_IN_QUERY = ALLOWED_IN_PATH + "?;";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Escapes() {}

  /**
   * The path with each octet written in its only way.
   *
   * @throws Refusal {@code not_found} where a separator is hidden, {@code malformed_request} where
   *     the path cannot be read
   */
  static String inPath(String path) {
    StringBuilder normal = new StringBuilder(path.length());
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(path.length());
    for (int i = 0; i < path.length(); i++) {
      boolean escaped = path.charAt(i) == '%';
      int octet = escaped ? octetAt(path, i) : path.charAt(i);
      refuseControl(octet);
      refuseHiddenSeparator(octet, escaped);
      append(normal, octet, isOneOf(escaped ? UNRESERVED : ALLOWED_IN_PATH, octet));
      decoded.write(octet);
      i += escaped ? 2 : 0;
    }
    refuseBrokenUtf8(decoded.toByteArray());
    return normal.toString();
  }

  /**
   * The query with what the client should have escaped escaped, and nothing else changed: a service
   * would refuse it, though everybody knows what it means.
   */
  static String inQuery(String query) {
    StringBuilder complete = new StringBuilder(query.length());
    for (int i = 0; i < query.length(); i++) {
      char octet = query.charAt(i);
      refuseControl(octet);
      if (octet == '%') {
        octetAt(query, i);
        complete.append(query, i, i + 3);
        i += 2;
      } else {
        append(complete, octet, isOneOf(ALLOWED_IN_QUERY, octet));
      }
    }
    return complete.toString();
  }

  private static void append(StringBuilder target, int octet, boolean plainly) {
    if (plainly) {
      target.append((char) octet);
    } else {
      target.append('%').append(HEX.toHexDigits((byte) octet));
    }
  }

  private static int octetAt(String text, int percent) {
    if (percent + 2 >= text.length()
        || !HexFormat.isHexDigit(text.charAt(percent + 1))
        || !HexFormat.isHexDigit(text.charAt(percent + 2))) {
      throw malformed("The address has a broken percent escape");
    }
    return HexFormat.fromHexDigits(text, percent + 1, percent + 3);
  }

  private static void refuseControl(int octet) {
    if (octet < ' ' || octet == 0x7f) {
      throw malformed("The address has a control character");
    }
  }

  private static void refuseHiddenSeparator(int octet, boolean escaped) {
    if (octet == '\\' || octet == ';' || octet == '/' && escaped) {
      throw new Refusal(CommonError.NOT_FOUND, "There is nothing at this path");
    }
  }

  private static void refuseBrokenUtf8(byte[] decoded) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
    } catch (CharacterCodingException e) {
      throw malformed("The path is not UTF-8");
    }
  }

  private static boolean isOneOf(String punctuation, int octet) {
    return octet >= 'a' && octet <= 'z'
        || octet >= 'A' && octet <= 'Z'
        || octet >= '0' && octet <= '9'
        || punctuation.indexOf(octet) >= 0;
  }

  private static Refusal malformed(String detail) {
    return new Refusal(EdgeError.MALFORMED_REQUEST, detail);
  }
}
