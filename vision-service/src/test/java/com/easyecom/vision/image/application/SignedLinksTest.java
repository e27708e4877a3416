package com.easyecom.vision.image.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.error.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How long links work, and for whom. */
class SignedLinksTest {

  private static final String SECRET = "a-secret-of-more-than-32-characters";
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Pattern PARTS =
      Pattern.compile(".*size=original&expires=(\\d+)&signature=(.+)");

  @Test
  void aLinkWorksForOneToTwoLifetimes() {
    for (int second = 0; second < 600; second += 7) {
      Instant made = NOON.plusSeconds(second);
      String link = at(made).path(7, 3, ImageSize.ORIGINAL);
      assertTrue(check(made.plus(LIFETIME).minusSeconds(1), link).isPositive());
      assertEquals("link_expired", refused(made.plus(LIFETIME.multipliedBy(2)), link));
    }
  }

  @Test
  void linksOfOneLifetimeAreTheSame() {
    String link = at(NOON).path(7, 3, ImageSize.ORIGINAL);
    assertEquals(link, at(NOON.plusSeconds(599)).path(7, 3, ImageSize.ORIGINAL));
    assertNotEquals(link, at(NOON.plusSeconds(600)).path(7, 3, ImageSize.ORIGINAL));
  }

  @Test
  void aLinkOfAnotherSecretOrPictureIsNone() {
    String link = links(SECRET + "x", NOON).path(7, 3, ImageSize.ORIGINAL);
    assertEquals("link_invalid", refused(NOON, link));
    assertEquals("link_invalid", refused(NOON, at(NOON).path(7, 4, ImageSize.ORIGINAL)));
  }

  @Test
  void aShortSecretStopsTheStart() {
    assertThrows(IllegalStateException.class, () -> links("too-short", NOON));
  }

  /** Of picture 3. */
  private static Duration check(Instant now, String link) {
    Matcher parts = PARTS.matcher(link);
    assertTrue(parts.matches(), link);
    return at(now).check(3, ImageSize.ORIGINAL, Long.parseLong(parts.group(1)), parts.group(2));
  }

  private static String refused(Instant now, String link) {
    return assertThrows(Refusal.class, () -> check(now, link)).code().code();
  }

  private static SignedLinks at(Instant now) {
    return links(SECRET, now);
  }

  private static SignedLinks links(String secret, Instant now) {
    return new SignedLinks(secret, LIFETIME, Clock.fixed(now, ZoneOffset.UTC));
  }
}
