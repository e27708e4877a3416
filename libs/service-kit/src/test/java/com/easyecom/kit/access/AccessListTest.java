package com.easyecom.kit.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.internalapi.auth.AccessAnswer.UserAccess;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.Role;
import com.easyecom.testkit.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessListTest {

  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Identity KIM = bearer(5, 3L, 10);

  private final ManualClock clock = new ManualClock(START);
  private final AccessList list = new AccessList(clock, new Config());

  @Test
  void whoIsNotListedHasTheRolesOfTheToken() {
    assertSame(KIM, list.today(KIM));
  }

  @Test
  void whoIsListedHasTheRolesOfToday() {
    list.take(access(5, 11, true, 0, null, "viewer", "of_a_later_release"));
    assertEquals(Set.of(Role.VIEWER), list.today(KIM).roles());
    list.take(access(5, 12, true, 0, null));
    assertEquals(Set.of(), list.today(KIM).roles());
  }

  @Test
  void olderNewsChangesNothing() {
    list.take(access(5, 12, true, 0, null, "viewer"));
    list.take(access(5, 11, true, 0, null, "admin"));
    assertEquals(Set.of(Role.VIEWER), list.today(KIM).roles());
  }

  @Test
  void whoIsLockedOutIsNotLetIn() {
    list.take(access(5, 11, false, 0, null, "sales"));
    assertRefused(CommonError.UNAUTHENTICATED, () -> list.today(KIM));
  }

  @Test
  void tokensThatWereEndedAreNoGoodButThoseOfTheKeptSession() {
    list.take(access(5, 11, true, 11, 3L, "sales"));
    assertSame(KIM, list.today(KIM));
    assertRefused(CommonError.UNAUTHENTICATED, () -> list.today(bearer(5, 4L, 10)));
    assertRefused(CommonError.UNAUTHENTICATED, () -> list.today(bearer(5, null, 10)));
    Identity later = bearer(5, 4L, 11);
    assertSame(later, list.today(later));
  }

  @Test
  void nothingIsChangedWhenAuthWasSilentForTooLong() {
    assertFalse(list.isLoaded());
    assertRefused(CommonError.SERVICE_UNAVAILABLE, list::requireCurrent);
    list.take(new AccessAnswer(7, List.of()), clock.instant());
    assertTrue(list.isLoaded());
    clock.forward(Config.WITHIN);
    assertDoesNotThrow(list::requireCurrent);
    clock.forward(Duration.ofMillis(1));
    assertRefused(CommonError.SERVICE_UNAVAILABLE, list::requireCurrent);
    list.heard(clock.instant());
    list.heard(START);
    assertDoesNotThrow(list::requireCurrent);
  }

  @Test
  void whatIsForgottenIsAskedForFromTheBeginning() {
    list.take(new AccessAnswer(7, List.of(access(5, 7, true, 0, null, "viewer"))), clock.instant());
    assertEquals(7, list.completeRevision());
    list.forget();
    assertEquals(0, list.completeRevision());
    assertSame(KIM, list.today(KIM));
  }

  private static Identity bearer(long userId, @Nullable Long session, long revision) {
    return new Identity(userId, "kim", Set.of(Role.SALES), null, session, revision);
  }

  private static UserAccess access(
      long user, long revision, boolean isActive, long from, @Nullable Long kept, String... roles) {
    return new UserAccess(user, List.of(roles), isActive, revision, from, kept);
  }

  private static void assertRefused(CommonError code, Runnable action) {
    assertEquals(code, assertThrows(Refusal.class, action::run).code());
  }

  private record Config() implements AccessConfig {

    static final Duration WITHIN = Duration.ofSeconds(60);

    @Override
    public Duration pollAfter() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration writeWithin() {
      return WITHIN;
    }

    @Override
    public Duration startWithin() {
      return WITHIN;
    }

    @Override
    public String lookEvery() {
      return "1s";
    }
  }
}
