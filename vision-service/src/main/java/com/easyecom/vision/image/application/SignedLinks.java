package com.easyecom.vision.image.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.shop.ConfiguredSecret;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links that show one size of one picture to whoever has them, for a while: with the second at
 * which they expire, and an HMAC-SHA256 over picture, size and expiry. All links that are made
 * within one lifetime are the same, so that browsers keep the picture.
 */
@Singleton
public class SignedLinks implements ConfiguredSecret {

  private static final String HMAC = "HmacSHA256";
  private static final int LEAST_SECRET = 32;

  private final String secret;
  private final SecretKeySpec key;
  private final long lifetimeSeconds;
  private final Clock clock;

  SignedLinks(
      @ConfigProperty(name = "easyecom.images.url-secret") String secret,
      @ConfigProperty(name = "easyecom.images.url-lifetime") Duration lifetime,
      Clock clock) {
    if (secret.length() < LEAST_SECRET) {
      throw new IllegalStateException(
          "IMAGE_URL_SECRET is shorter than " + LEAST_SECRET + " characters; choose a random one.");
    }
    this.secret = secret;
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    this.lifetimeSeconds = Math.max(1, lifetime.toSeconds());
    this.clock = clock;
  }

  @Override
  public String variable() {
    return "IMAGE_URL_SECRET";
  }

  @Override
  public String value() {
    return secret;
  }

  /** The path and query of a link that works for one to two lifetimes from now. */
  public String path(long productId, long imageId, ImageSize size) {
    long expires = (clock.instant().getEpochSecond() / lifetimeSeconds + 2) * lifetimeSeconds;
    return "/api/v1/products/%d/images/%d/content?size=%s&expires=%d&signature=%s"
        .formatted(productId, imageId, size.wireName(), expires, signature(imageId, size, expires));
  }

  /**
   * Lets only links pass that were made here and are not expired.
   *
   * @return how long it works on
   * @throws Refusal {@code link_invalid}, {@code link_expired}
   */
  public Duration check(long imageId, ImageSize size, long expires, String signature) {
    byte[] expected = signature(imageId, size, expires).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal(ImageError.LINK_INVALID, "It was changed, or is of another shop.");
    }
    Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(expires));
    if (!left.isPositive()) {
      throw new Refusal(ImageError.LINK_EXPIRED, "Ask for the picture again to get a new one.");
    }
    return left;
  }

  private String signature(long imageId, ImageSize size, long expires) {
    String signed = "picture\n%d\n%s\n%d".formatted(imageId, size.wireName(), expires);
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + HMAC, impossible);
    }
  }
}
