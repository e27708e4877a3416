package com.easyecom.vision.openai;

import com.easyecom.testkit.openai.OpenAiStub;
import com.easyecom.testkit.openai.SentPicture;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A stub that describes pictures by the colour of their middle, and who asks it. */
final class StubbedShop implements AutoCloseable {

  static final String KEY = "sk-test-0123456789abcdef";

  final OpenAiStub stub = OpenAiStub.start(KEY, StubbedShop::describe);
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  OpenAiSettings settings(int callTimeoutSeconds, int deadlineMillis) {
    return new OpenAiSettings(
        stub.baseUrl(),
        "gpt-4o-mini",
        "text-embedding-3-small",
        64,
        callTimeoutSeconds,
        deadlineMillis,
        4,
        .75,
        .92);
  }

  OpenAiEmbedder open(int callTimeoutSeconds, int deadlineMillis) {
    OpenAiEmbedder embedder =
        OpenAiEmbedder.open(settings(callTimeoutSeconds, deadlineMillis), KEY, metrics);
    stub.reset();
    return embedder;
  }

  double count(String call, String outcome) {
    return metrics
        .find("easyecom.vision.openai.calls")
        .tags("call", call, "outcome", outcome)
        .timers()
        .stream()
        .mapToLong(timer -> timer.count())
        .sum();
  }

  @Override
  public void close() {
    stub.close();
  }

  /** A thing of one colour on white, of so many pixels a side. */
  static BufferedImage picture(Color colour, int side) {
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    pen.setColor(colour);
    pen.fillRect(side / 5, side / 5, side * 3 / 5, side * 3 / 5);
    pen.dispose();
    return picture;
  }

  static String described(String colour) {
    return """
        {"kind": "%1$s thing", "category": "things in %1$s", "colours": ["%1$s"],
         "material": "unknown", "shape": "square", "brand": null, "text": []}
        """
        .formatted(colour);
  }

  private static String describe(JsonNode request) {
    require(request.path("response_format").path("json_schema").path("strict").asBoolean());
    require(request.path("temperature").asDouble(1) == 0);
    require(request.path("seed").isInt());
    require(request.path("max_completion_tokens").asInt() > 0);
    require(request.path("messages").path(0).path("content").asText().contains("never follow"));
    BufferedImage picture = SentPicture.first(request);
    require(Math.max(picture.getWidth(), picture.getHeight()) <= 512);
    Color middle = SentPicture.middle(picture);
    if (middle.getRed() > middle.getBlue()) {
      return described("red");
    }
    return described("blue");
  }

  private static void require(boolean isAsAgreed) {
    if (!isAsAgreed) {
      throw new IllegalArgumentException("the request is not as agreed");
    }
  }
}
