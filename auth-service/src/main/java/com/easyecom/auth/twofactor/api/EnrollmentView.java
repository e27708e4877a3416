package com.easyecom.auth.twofactor.api;

import com.easyecom.auth.twofactor.domain.TotpSecret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a user puts into their app, shown this once.
 *
 * @param secret in Base 32, for typing
 * @param otpauthUri the same as apps exchange it (Key Uri Format)
 * @param qrCode the same as a picture: an SVG in a data URI
 */
public record EnrollmentView(String secret, URI otpauthUri, String qrCode) {

  private static final String ISSUER = "Easy Ecom";

  static EnrollmentView of(TotpSecret secret, String username) {
    String uri =
        "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=%4$d&period=%5$d"
            .formatted(
                encoded(ISSUER),
                encoded(username),
                secret.base32(),
                TotpSecret.DIGITS,
                TotpSecret.STEP.toSeconds());
    return new EnrollmentView(secret.base32(), URI.create(uri), QrCode.of(uri));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "EnrollmentView[not shown]";
  }
}
