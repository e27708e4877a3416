package com.easyecom.auth.accesstoken.api;

import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** A JWK Set (RFC 7517, section 5). */
public record KeySet(List<Map<String, Object>> keys) {

  static KeySet of(List<JsonWebKey> keys) {
    return new KeySet(
        keys.stream().map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY)).toList());
  }
}
