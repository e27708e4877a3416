package com.easyecom.vision.openai;

import static com.easyecom.testkit.openai.OpenAiStub.CHAT;
import static com.easyecom.testkit.openai.OpenAiStub.EMBEDDINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.testkit.openai.Reply;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.fixture.LogLines;
import com.easyecom.vision.fixture.WithPictures;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever sends a picture is told when OpenAI limits, fails, refuses or talks nonsense. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class OpenAiFailuresTest {

  private static final BufferedImage RED = StubbedShop.picture(Color.RED, 200);

  private final StubbedShop shop = new StubbedShop();

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  void aLimitIsWaitedForAsLongAsItAsks() {
    OpenAiEmbedder embedder = shop.open(5, 10_000);
    shop.stub.script(CHAT, Reply.limited(1), Reply.limited(1).with("retry-after-ms", "300"));
    long millis = millis(() -> embedder.embed(RED));
    assertTrue(millis >= 1_300 && millis < 5_000, millis + " ms");
    assertEquals(3, shop.stub.calls(CHAT));
    assertEquals(2, shop.count("describe", "limited"));
  }

  @Test
  void aLimitThatOutlastsTheDeadlineIsToldAtOnce() {
    OpenAiEmbedder embedder = shop.open(5, 10_000);
    shop.stub.always(CHAT, Reply.limited(20));
    long millis = millis(() -> assertEquals(20L, unavailable(embedder)));
    assertTrue(millis < 3_000, millis + " ms");
    assertEquals(1, shop.stub.calls(CHAT));
  }

  @Test
  void anOutageIsTriedAgainAFewTimes() {
    OpenAiEmbedder embedder = shop.open(5, 10_000);
    shop.stub.script(CHAT, Reply.raw(500, ""), Reply.error(503, "overloaded"));
    embedder.embed(RED);
    shop.stub.reset();
    shop.stub.always(EMBEDDINGS, Reply.raw(502, "<html>Bad gateway</html>"));
    assertEquals(5L, unavailable(embedder, StubbedShop.picture(Color.BLUE, 100)));
    assertEquals(4, shop.stub.calls(EMBEDDINGS));
  }

  @Test
  void nobodyWaitsLongerThanTheDeadline() {
    OpenAiEmbedder embedder = shop.open(5, 1_500);
    shop.stub.always(CHAT, Reply.says("{}").after(Duration.ofSeconds(4)));
    long millis = millis(() -> unavailable(embedder));
    assertTrue(millis >= 1_400 && millis < 3_000, millis + " ms");
    assertEquals(1, shop.count("describe", "timeout"));
  }

  @Test
  void nobodyWaitsLongerThanTheDeadlineForATurnEither() {
    OpenAiEmbedder embedder = shop.open(5, 1_000);
    shop.stub.always(CHAT, Reply.says("{}").after(Duration.ofSeconds(3)));
    List<BufferedImage> pictures =
        Stream.iterate(50, side -> side + 1)
            .limit(12)
            .map(side -> StubbedShop.picture(Color.RED, side))
            .toList();
    long millis = millis(() -> assertThrows(Refusal.class, () -> embedder.vectorsOfAll(pictures)));
    assertTrue(millis < 2_500, millis + " ms");
    assertEquals(4, shop.stub.calls(CHAT), "what is given up keeps its turn until it ends");
  }

  @Test
  void aCallThatNobodyCouldWaitForIsNotMade() {
    assertThrows(ModelUnavailableException.class, () -> shop.open(5, 50));
    assertEquals(0, shop.stub.calls(EMBEDDINGS));
  }

  @Test
  void aSlowCallIsGivenUpAndTriedAgain() {
    OpenAiEmbedder embedder = shop.open(1, 10_000);
    shop.stub.script(CHAT, Reply.says("{}").after(Duration.ofSeconds(3)));
    embedder.embed(RED);
    assertEquals(1, shop.count("describe", "timeout"));
    assertEquals(1, shop.count("describe", "ok"));
  }

  @Test
  void refusedConnectionsAreAnOutage() {
    OpenAiEmbedder embedder = shop.open(5, 2_000);
    shop.stub.close();
    assertEquals(5L, unavailable(embedder));
    assertTrue(shop.count("describe", "outage") > 1);
  }

  @Test
  void aKeyThatIsNoLongerTakenIsNotTriedAgain() {
    OpenAiEmbedder embedder = shop.open(5, 10_000);
    shop.stub.always(CHAT, Reply.error(401, "invalid_api_key"));
    unavailable(embedder);
    assertEquals(1, shop.stub.calls(CHAT));
  }

  @Test
  void whatAnOperatorMustPutRightIsToldOnceAndKnownUntilItIsRight() {
    OpenAiEmbedder embedder = shop.open(5, 10_000);
    try (LogLines log = new LogLines(OpenAiEmbedder.class)) {
      shop.stub.always(CHAT, Reply.error(401, "invalid_api_key"));
      unavailable(embedder);
      unavailable(embedder);
      String refused = embedder.problem().orElseThrow();
      assertTrue(refused.contains("refuses the API key"), refused);
      assertFalse(refused.contains(StubbedShop.KEY), refused);
      assertEquals(List.of("Pictures are not recognised: " + refused), log.lines());

      shop.stub.always(CHAT, Reply.error(404, "model_not_found"));
      unavailable(embedder);
      assertTrue(log.lines().getLast().contains("model_not_found"), log.lines().toString());
      assertEquals(2, log.lines().size());
    }
    shop.stub.reset();
    embedder.embed(RED);
    assertEquals(Optional.empty(), embedder.problem());
  }

  @Test
  void aQuotaThatIsUsedUpIsNotTriedAgain() {
    OpenAiEmbedder embedder = shop.open(5, 10_000);
    shop.stub.always(CHAT, Reply.error(429, "insufficient_quota"));
    unavailable(embedder);
    assertEquals(1, shop.stub.calls(CHAT));
  }

  @Test
  void aPictureThatIsNotDescribedIsRefused() {
    OpenAiEmbedder embedder = shop.open(5, 10_000);
    for (Reply reply :
        List.of(
            Reply.refuses("I can't help with that."),
            Reply.ends("", "content_filter"),
            Reply.error(400, "content_policy_violation"))) {
      shop.stub.script(CHAT, reply);
      Refusal refusal = assertThrows(Refusal.class, () -> embedder.embed(RED));
      assertEquals("picture_not_described", refusal.code().code());
      assertEquals(ErrorCategory.UNPROCESSABLE, refusal.code().category());
    }
    assertEquals(3, shop.stub.calls(CHAT));
  }

  @Test
  void nonsenseIsNoVector() {
    OpenAiEmbedder embedder = shop.open(5, 10_000);
    for (Reply reply :
        List.of(
            Reply.raw(200, "<html>Welcome to the proxy</html>"),
            Reply.raw(200, ""),
            Reply.raw(200, "{}"),
            Reply.raw(200, "{\"id\": \"x\", \"choices\": []}"),
            Reply.says("a red shoe"),
            Reply.says("{\"kind\": \"shoe\"}"),
            Reply.says(""),
            Reply.ends("{\"kind\": \"sho", "length"))) {
      shop.stub.script(CHAT, reply);
      unavailable(embedder);
    }
    assertEquals(8, shop.count("describe", "nonsense"));
    assertEquals(8, shop.stub.calls(CHAT));
    for (String numbers :
        List.of("[1, 2]", "[" + "0,".repeat(63) + "0]", "[" + "0,".repeat(63) + "\"NaN\"]", "7")) {
      shop.stub.script(EMBEDDINGS, Reply.vector(numbers));
      unavailable(embedder);
    }
    assertEquals(4, shop.count("embed", "nonsense"));
  }

  private static Object unavailable(OpenAiEmbedder embedder) {
    return unavailable(embedder, RED);
  }

  /** How many seconds to wait, as the refusal says. */
  private static Object unavailable(OpenAiEmbedder embedder, BufferedImage picture) {
    Refusal refusal = assertThrows(Refusal.class, () -> embedder.embed(picture));
    assertEquals("recognition_unavailable", refusal.code().code());
    assertEquals(ErrorCategory.UNAVAILABLE, refusal.code().category());
    return refusal.members().get("retry_after_seconds");
  }

  private static long millis(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }
}
