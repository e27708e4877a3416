package com.easyecom.auth.session;

import static com.easyecom.auth.AuthClient.logout;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.AuthClient.post;
import static com.easyecom.auth.AuthClient.refresh;
import static com.easyecom.auth.AuthClient.refreshTokenOfSomebodyNew;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.Concurrently;
import com.easyecom.auth.session.application.Sessions;
import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class RefreshTest {

  @Inject Jdbi jdbi;
  @Inject Sessions sessions;

  @Test
  void aRefreshTokenIsExchangedForNewTokens() {
    String first = refreshTokenOfSomebodyNew();
    Response refreshed = refresh(first);
    refreshed
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("token_type", equalTo("bearer"))
        .body("expires_in", equalTo(900));
    assertNotEquals(first, refreshed.path("refresh_token"));
    me(refreshed.path("access_token")).then().statusCode(200);
    refresh(refreshed.path("refresh_token")).then().statusCode(200);
  }

  @Test
  void whoseAnswerWasLostMayAskAgainForTenSeconds() {
    String first = refreshTokenOfSomebodyNew();
    refresh(first).then().statusCode(200);
    letSecondsPassSinceUseOf(first, 4);
    String second = successorOf(first);
    refresh(second).then().statusCode(200);
  }

  @Test
  void afterTenSecondsReuseEndsTheSessionForEverybody() {
    String stolen = refreshTokenOfSomebodyNew();
    String honest = successorOf(stolen);
    letSecondsPassSinceUseOf(stolen, 11);
    assertRefused(refresh(stolen));
    assertRefused(refresh(honest));
    assertEquals(0, tokensKeptOf(honest));
  }

  @Test
  void aThiefWhoIsQuickIsFoundOutWhenTheOwnerComesBack() {
    String stolen = refreshTokenOfSomebodyNew();
    String owners = successorOf(stolen);
    String thiefs = successorOf(stolen);
    String thiefsNext = successorOf(thiefs);
    letSecondsPassSinceUseOf(owners, 11);
    assertRefused(refresh(owners));
    assertRefused(refresh(thiefsNext));
  }

  @Test
  void oneClientThatRefreshesFromFiveThreadsKeepsItsSession() throws Exception {
    String token = refreshTokenOfSomebodyNew();
    List<String> successors = Concurrently.run(5, () -> successorOf(token));
    assertEquals(5, new HashSet<>(successors).size());
    for (String successor : successors) {
      refresh(successor).then().statusCode(200);
    }
  }

  @Test
  void fiveThreadsThatGoOnEachWithTheirOwnTokensKeepTheSession() throws Exception {
    String token = refreshTokenOfSomebodyNew();
    List<String> last =
        Concurrently.run(
            5,
            () -> {
              String own = token;
              for (int round = 0; round < 10; round++) {
                own = successorOf(own);
              }
              return own;
            });
    letSecondsPassSinceUseOf(token, 3_600);
    String kept = last.getLast();
    assertEquals(1 + 5 * 10, tokensKeptOf(kept));
    refresh(kept).then().statusCode(200);
    assertRefused(refresh(token));
    assertRefused(refresh(kept));
  }

  @Test
  void aStolenTokenUsedAtTheSameMomentAsALogoutOpensNothing() throws Exception {
    for (int round = 0; round < 10; round++) {
      String token = refreshTokenOfSomebodyNew();
      AtomicInteger turn = new AtomicInteger();
      List<Response> answers =
          Concurrently.run(2, () -> turn.getAndIncrement() == 0 ? logout(token) : refresh(token));
      for (Response answer : answers) {
        if (answer.statusCode() == 200) {
          assertRefused(refresh(answer.path("refresh_token")));
        }
      }
      assertRefused(refresh(token));
    }
  }

  @Test
  void whoSignsOutEndsTheSessionAndOnlyThis() {
    String token = refreshTokenOfSomebodyNew();
    String other = refreshTokenOfSomebodyNew();
    String successor = successorOf(token);
    logout(token).then().statusCode(204);
    assertRefused(refresh(successor));
    assertRefused(refresh(token));
    logout(token).then().statusCode(204);
    logout("no-such-token").then().statusCode(204);
    refresh(other).then().statusCode(200);
  }

  @Test
  void aSessionThatNobodyUsesFor30DaysIsOver() {
    String token = refreshTokenOfSomebodyNew();
    letDaysPassForSessionOf(token, 29);
    token = successorOf(token);
    letDaysPassForSessionOf(token, 31);
    assertRefused(refresh(token));
  }

  @Test
  void whatHasExpiredIsForgottenAndWhatLivesIsKept() {
    String expired = refreshTokenOfSomebodyNew();
    letDaysPassForSessionOf(expired, 31);
    String old = refreshTokenOfSomebodyNew();
    String live = successorOf(old);
    letSecondsPassSinceUseOf(old, 31 * 86_400);
    sessions.removeExpired();
    assertEquals(0, tokensKeptOf(expired));
    assertEquals(1, tokensKeptOf(live));
    assertRefused(refresh(old));
    refresh(live).then().statusCode(200);
  }

  @Test
  void noTokenIsKeptAsItIs() {
    String token = refreshTokenOfSomebodyNew();
    List<String> stored =
        jdbi.withHandle(
            h ->
                h.createQuery("SELECT encode(token_hash, 'escape') FROM refresh_token")
                    .mapTo(String.class)
                    .list());
    assertTrue(stored.stream().noneMatch(text -> text.contains(token)));
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (String token : List.of("", "x", "a".repeat(512), "ä", "' OR 1=1 --")) {
      assertRefused(refresh(token));
    }
    refresh("a".repeat(513)).then().statusCode(400);
    post("refresh", Map.of()).then().statusCode(400).body("code", equalTo("invalid_request"));
    post("refresh", "{\"refresh_token\": 5}").then().statusCode(400);
    post("refresh", "{\"refresh_token\": \"a\\u0000\"}").then().statusCode(400);
    post("refresh", "{").then().statusCode(400).body("code", equalTo("malformed_json"));
    post("logout", "{}").then().statusCode(400);
  }

  private static String successorOf(String token) {
    return refresh(token).then().statusCode(200).extract().path("refresh_token");
  }

  private static void assertRefused(Response answer) {
    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("bad_refresh_token"));
  }

  private void letSecondsPassSinceUseOf(String token, int seconds) {
    update(
        "UPDATE refresh_token SET superseded_at = superseded_at - make_interval(secs => :n)"
            + " WHERE token_hash = :hash",
        token,
        seconds);
  }

  private void letDaysPassForSessionOf(String token, int days) {
    update(
        "UPDATE session SET expires_at = expires_at - make_interval(days => :n)"
            + " WHERE id = (SELECT session_id FROM refresh_token WHERE token_hash = :hash)",
        token,
        days);
  }

  private void update(String sql, String token, int n) {
    jdbi.useHandle(
        h ->
            assertEquals(
                1,
                h.createUpdate(sql)
                    .bind("n", n)
                    .bind("hash", new RefreshToken(token).hash())
                    .execute()));
  }

  private long tokensKeptOf(String token) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT count(*) FROM refresh_token WHERE session_id =
                      (SELECT session_id FROM refresh_token WHERE token_hash = :hash)
                    """)
                .bind("hash", new RefreshToken(token).hash())
                .mapTo(Long.class)
                .one());
  }
}
