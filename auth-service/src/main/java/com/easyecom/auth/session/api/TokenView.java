package com.easyecom.auth.session.api;

import com.easyecom.auth.session.application.IssuedTokens;

/**
 * Tokens as OAuth 2.0 answers them (RFC 6749, section 5.1).
 *
 * @param expiresIn the access token's lifetime in seconds
 */
public record TokenView(String accessToken, String tokenType, long expiresIn, String refreshToken) {

  static TokenView of(IssuedTokens tokens) {
    return new TokenView(
        tokens.accessToken().jwt(),
        "bearer",
        tokens.accessToken().lifetime().toSeconds(),
        tokens.refreshToken().text());
  }
}
