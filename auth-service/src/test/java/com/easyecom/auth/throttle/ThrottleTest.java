package com.easyecom.auth.throttle;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.register;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.Concurrently;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.SecretKeys;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.testkit.time.ManualClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class ThrottleTest {

  private static final int NAME_FAILURES = 5;
  private static final int ADDRESS_FAILURES = 8;

  @Inject Jdbi jdbi;
  @Inject SecretKeys secrets;

  private final ManualClock clock = new ManualClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
  private final String name = newName();
  private final String address = "192.0.2." + name;

  @Test
  void afterSomeFailuresANameWaitsLongerAndLonger() {
    Throttle throttle = throttle();
    for (int i = 1; i < NAME_FAILURES; i++) {
      assertFalse(throttle.signingIn(name, address));
    }
    assertTrue(throttle.signingIn(name, address), "the next one waits");
    assertEquals(30L, refusedFor(throttle));
    clock.forward(Duration.ofSeconds(29));
    assertEquals(1L, refusedFor(throttle));
    clock.forward(Duration.ofSeconds(1));
    assertTrue(throttle.signingIn(name.toUpperCase(Locale.ROOT), address));
    assertEquals(60L, refusedFor(throttle));
    clock.forward(Duration.ofSeconds(60));
    throttle.signingIn(name, "elsewhere-" + name);
    assertEquals(120L, refusedFor(throttle));
  }

  @Test
  void theLongestWaitIsBounded() {
    Throttle throttle = throttle();
    for (int i = 0; i < 12; i++) {
      throttle.signingIn(name, address + i);
      clock.forward(Config.LONGEST);
    }
    throttle.signingIn(name, address + "x");
    assertEquals(Config.LONGEST.toSeconds(), refusedFor(throttle));
  }

  @Test
  void aSuccessClearsTheNameAndOnlyItselfOfTheAddress() {
    Throttle throttle = throttle();
    for (int i = 1; i < NAME_FAILURES; i++) {
      throttle.signingIn(name, address);
    }
    throttle.signingIn(name, address);
    throttle.signedIn(name, address);
    for (int i = NAME_FAILURES; i <= ADDRESS_FAILURES; i++) {
      throttle.signingIn(name + i, address);
    }
    assertEquals(30L, refusedFor(throttle));
    assertDoesNotThrow(() -> throttle.signingIn(name + "x", "elsewhere-" + address));
  }

  @Test
  void afterAQuietTimeNothingIsHeldAgainstAnybody() {
    Throttle throttle = throttle();
    for (int i = 1; i < NAME_FAILURES; i++) {
      throttle.signingIn(name, address);
    }
    clock.forward(Config.WINDOW);
    for (int i = 1; i < NAME_FAILURES; i++) {
      assertFalse(throttle.signingIn(name, address));
    }
  }

  @Test
  void ofManyGuessesAtOnceNoMoreThanTheLimitAreTried() throws Exception {
    Throttle throttle = throttle();
    List<Boolean> tried =
        Concurrently.run(
            50,
            () -> {
              try {
                throttle.signingIn(name, "from-" + Thread.currentThread().threadId());
                return true;
              } catch (Refusal tooMany) {
                return false;
              }
            });
    assertEquals(NAME_FAILURES, tried.stream().filter(Boolean::booleanValue).count());
  }

  @Test
  void knownAndUnknownNamesAreAnsweredAlike() {
    String known = newName();
    register(known);
    for (String tried : List.of(known, newName())) {
      for (int i = 0; i < 12; i++) {
        login(tried, "wrong-password").then().statusCode(401);
      }
      login(tried, PASSWORD)
          .then()
          .statusCode(429)
          // Some seconds may have passed since the last failure.
          .header("Retry-After", Integer::parseInt, allOf(greaterThan(0), lessThanOrEqualTo(30)))
          .body("code", equalTo("too_many_requests"));
    }
  }

  private Throttle throttle() {
    return new Throttle(new Attempts(jdbi), new Config(), clock, secrets);
  }

  private long refusedFor(Throttle throttle) {
    Refusal refusal = assertThrows(Refusal.class, () -> throttle.signingIn(name, address));
    assertEquals(CommonError.TOO_MANY_REQUESTS, refusal.code());
    return (Long) refusal.members().get("retry_after_seconds");
  }

  private record Config() implements ThrottleConfig {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public int nameFailures() {
      return NAME_FAILURES;
    }

    @Override
    public int addressFailures() {
      return ADDRESS_FAILURES;
    }

    @Override
    public Duration window() {
      return WINDOW;
    }

    @Override
    public Duration firstWait() {
      return Duration.ofSeconds(30);
    }

    @Override
    public Duration longestWait() {
      return LONGEST;
    }
  }
}
