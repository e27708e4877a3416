package com.easyecom.vision.openai;

import static com.easyecom.testkit.openai.OpenAiStub.CHAT;
import static com.easyecom.testkit.openai.OpenAiStub.EMBEDDINGS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.openai.Reply;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.fixture.WithPictures;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In the running service, since its extension builds the clients. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class OpenAiEmbedderTest {

  private static final BufferedImage RED = StubbedShop.picture(new Color(200, 30, 30), 900);

  private final StubbedShop shop = new StubbedShop();

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  void likePicturesAreNearAndOthersAreNot() {
    ImageEmbedder embedder = shop.open(5, 10_000);
    float[] red = embedder.embed(RED);
    float[] alsoRed = embedder.embed(StubbedShop.picture(new Color(180, 20, 40), 300));
    float[] blue = embedder.embed(StubbedShop.picture(new Color(20, 20, 200), 300));
    assertEquals(embedder.dimension(), red.length);
    assertEquals(1, cosine(red, red), 1e-5);
    assertTrue(embedder.score(cosine(red, alsoRed)) > .9, "of one description");
    assertTrue(embedder.score(cosine(red, blue)) < .9, "of two descriptions");
    assertTrue(embedder.isRemote());
  }

  @Test
  void aPictureThatWasSeenAMomentAgoCostsNothing() {
    ImageEmbedder embedder = shop.open(5, 10_000);
    float[] first = embedder.views(RED).getFirst();
    float[] second = embedder.vectors(RED).getFirst();
    assertArrayEquals(first, second);
    assertEquals(1, shop.stub.calls(CHAT));
    assertEquals(1, shop.stub.calls(EMBEDDINGS));
    assertEquals(1, shop.count("describe", "ok"));
    assertEquals(2, shop.count("embed", "ok"), "the check at the start, and the picture");
  }

  @Test
  void noMoreCallsThanAllowedAreUnderWayAndAllPicturesGetTheirVectors() {
    ImageEmbedder embedder = shop.open(5, 10_000);
    shop.stub.always(CHAT, Reply.says(StubbedShop.described("red")).after(Duration.ofMillis(100)));
    List<BufferedImage> pictures =
        IntStream.range(1, 13)
            .mapToObj(i -> StubbedShop.picture(new Color(10 * i, 0, 0), 60 + i))
            .toList();
    List<List<float[]>> vectors = embedder.vectorsOfAll(pictures);
    assertEquals(12, vectors.size());
    assertEquals(12, shop.stub.calls(CHAT));
    assertTrue(shop.stub.mostUnderWay() <= embedder.batch(), "at once");
    assertTrue(shop.stub.mostUnderWay() > 1, "together");
  }

  @Test
  void theNameIsStableAndTellsModelsApart() {
    ImageEmbedder embedder = shop.open(5, 10_000);
    assertTrue(embedder.model().matches("openai-[0-9a-f]{16}"), embedder.model());
    assertEquals(embedder.model(), shop.open(4, 9_000).model());
    OpenAiSettings other =
        new OpenAiSettings(
            shop.stub.baseUrl(), "gpt-4o", "text-embedding-3-small", 64, 5, 9_000, 4, .75, .92);
    assertNotEquals(
        embedder.model(), OpenAiEmbedder.open(other, StubbedShop.KEY, shop.metrics).model());
  }

  @Test
  void whatDoesNotWorkIsRefusedAtTheStart() {
    OpenAiSettings settings = shop.settings(5, 2_000);
    unavailable(settings, " ", "no");
    unavailable(settings, "sk-another", "key");
    shop.stub.script(EMBEDDINGS, Reply.error(404, "model_not_found"));
    unavailable(settings, StubbedShop.KEY, "model_not_found");
    shop.stub.script(EMBEDDINGS, Reply.vector("[1, 2, 3]"));
    unavailable(settings, StubbedShop.KEY, "3 numbers instead of 64");
    shop.stub.always(EMBEDDINGS, Reply.limited(60));
    unavailable(settings, StubbedShop.KEY, "limit");
    shop.stub.close();
    unavailable(settings, StubbedShop.KEY, "reached");
  }

  private void unavailable(OpenAiSettings settings, String key, String reason) {
    String message =
        assertThrows(
                ModelUnavailableException.class,
                () -> OpenAiEmbedder.open(settings, key, shop.metrics))
            .getMessage();
    assertTrue(message.contains(reason), message);
    assertTrue(key.isBlank() || !message.contains(key), message);
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
