package com.easyecom.vision.openai;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.openai.OpenAiStub;
import com.easyecom.testkit.openai.Reply;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.model.application.ModelSettings;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.OpenModels;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop whose pictures are described by OpenAI, from the upload to the search. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
@TestProfile(OpenAiSearchTest.WithKey.class)
class OpenAiSearchTest extends PicturesTest {

  private static final byte[] RED = Drawn.jpeg(StubbedShop.picture(new Color(200, 30, 30), 300));
  private static final byte[] BLUE = Drawn.jpeg(StubbedShop.picture(new Color(30, 30, 200), 300));

  @Inject Models models;
  @Inject OpenModels openModels;

  private final StubbedShop shop = new StubbedShop();

  /** Has a key; the address comes with the model. */
  public static class WithKey implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("easyecom.model.openai.api-key", StubbedShop.KEY);
    }
  }

  @BeforeEach
  void describe() {
    serve(ModelSettings.openAi(shop.settings(2, 4_000)));
  }

  @AfterEach
  void goBack() {
    serve(ModelSettings.descriptor());
    shop.close();
  }

  private void serve(ModelSettings settings) {
    String model = openModels.registered(settings).model();
    models.want(openModels.registered(settings));
    await(() -> recognition.serving().model().equals(model));
  }

  @Test
  void whatIsDescribedAlikeIsFoundAndOutagesAreTold() {
    long red = product();
    long blue = product();
    uploaded(red, RED);
    uploaded(blue, BLUE);
    byte[] alsoRed = Drawn.jpeg(StubbedShop.picture(new Color(180, 40, 40), 200));
    await(() -> results(search(alsoRed)).size() == 2);
    assertEquals(red, results(search(alsoRed)).getFirst());

    byte[] unseen = Drawn.jpeg(StubbedShop.picture(new Color(170, 50, 40), 250));
    shop.stub.always(OpenAiStub.CHAT, Reply.limited(30));
    search(unseen).statusCode(503).body("code", equalTo("recognition_unavailable"));
    shop.stub.always(OpenAiStub.CHAT, Reply.refuses("I cannot help with that"));
    search(unseen).statusCode(422).body("code", equalTo("picture_not_described"));

    // An upload is kept, and found as soon as there is a description.
    long late = product();
    uploaded(late, unseen);
    shop.stub.reset();
    await(() -> results(search(unseen)).contains(late));
    assertEquals(List.of(red, late), results(search(unseen)).stream().limit(2).sorted().toList());
  }

  @Test
  void aRefusedKeyIsAnOutageThatTheProbeExplainsAndPicturesAreKept() {
    shop.stub.always(OpenAiStub.CHAT, Reply.error(401, "invalid_api_key"));
    search(RED).statusCode(503).body("code", equalTo("recognition_unavailable"));
    assertTrue(probeSays("problem").contains("refuses the API key"), probeSays("problem"));

    long product = product();
    uploaded(product, RED);
    await(() -> shop.stub.calls(OpenAiStub.CHAT) > 1);
    shop.stub.reset();
    await(() -> results(search(BLUE)).contains(product));
    assertEquals("", probeSays("problem"));
  }
}
