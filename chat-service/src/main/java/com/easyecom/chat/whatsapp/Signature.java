package com.easyecom.chat.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a call of the webhook comes from Meta: the header {@link #HEADER} holds {@code
 * sha256=} and, in lower-case hexadecimal, the HMAC-SHA256 of the raw body under the app's secret.
 * Nothing else is taken, neither upper case nor spaces: Meta never sends them.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads">Meta
 *     on validating payloads</a>
 */
public final class Signature {

  public static final String HEADER = "X-Hub-Signature-256";

  private static final String PREFIX = "sha256=";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @throws IllegalArgumentException if the secret is blank, with which anybody could sign
   */
  public Signature(String appSecret) {
    if (appSecret.isBlank()) {
      throw new IllegalArgumentException("The app's secret is blank");
    }
    key = new SecretKeySpec(appSecret.getBytes(UTF_8), ALGORITHM);
  }

  /**
   * Takes the same time wherever the first difference is.
   *
   * @param header null when the call has none
   * @param body as it came, byte by byte
   */
  public boolean isValid(@Nullable String header, byte[] body) {
    return header != null && MessageDigest.isEqual(expected(body), header.getBytes(UTF_8));
  }

  private byte[] expected(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return (PREFIX + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(UTF_8);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Each JDK has " + ALGORITHM, impossible);
    }
  }
}
