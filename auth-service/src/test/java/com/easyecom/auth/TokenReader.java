package com.easyecom.auth;

import java.util.Map;
import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwx.CompactSerializer;
import org.jose4j.lang.JoseException;

/** Reads tokens without checking them. */
public final class TokenReader {

  private TokenReader() {}

  public static Map<String, Object> header(String jwt) {
    return part(jwt, 0);
  }

  public static Map<String, Object> claims(String jwt) {
    return part(jwt, 1);
  }

  private static Map<String, Object> part(String jwt, int index) {
    try {
      return JsonUtil.parseJson(
          new Base64Url().base64UrlDecodeToUtf8String(CompactSerializer.deserialize(jwt)[index]));
    } catch (JoseException notAToken) {
      throw new AssertionError(notAToken);
    }
  }
}
