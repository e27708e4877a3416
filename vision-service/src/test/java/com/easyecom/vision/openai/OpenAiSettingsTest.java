package com.easyecom.vision.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiSettingsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void settingsSurviveJson() throws Exception {
    JsonMapper snakeCase =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    for (JsonMapper mapper : List.of(JSON, snakeCase)) {
      OpenAiSettings settings = OpenAiSettings.defaults();
      assertEquals(
          settings, mapper.readValue(mapper.writeValueAsString(settings), OpenAiSettings.class));
    }
  }

  @Test
  void scoresGrowThroughBothPointsWithinTheirBounds() {
    var calibration = OpenAiSettings.defaults().checked();
    assertEquals(.5, calibration.score(.75), 1e-9);
    assertEquals(.9, calibration.score(.92), 1e-9);
    assertEquals(0, calibration.score(Double.NaN));
    assertEquals(0, calibration.score(-1));
    assertEquals(1, calibration.score(1.000001));
    double last = 0;
    for (double cosine = -1; cosine <= 1; cosine += .001) {
      assertTrue(calibration.score(cosine) >= last, "score of " + cosine);
      last = calibration.score(cosine);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "baseUrl, ftp://api.example/v1",
    "baseUrl, https://user:secret@api.example/v1",
    "baseUrl, https://api.example/v1?key=1",
    "baseUrl, nonsense here",
    "baseUrl, ",
    "visionModel, ''",
    "visionModel, ",
    "embeddingModel, a model",
    "dimension, 0",
    "dimension, 5000",
    "callTimeoutSeconds, 0",
    "deadlineMillis, 0",
    "deadlineMillis, 1000000",
    "callsAtOnce, 0",
    "cosineOfHalf, 0.95",
    "cosineOfHalf, -1",
    "cosineOfNinety, 1"
  })
  void wrongSettingsAreRefusedByName(String setting, String value) throws Exception {
    ObjectNode json = JSON.valueToTree(OpenAiSettings.defaults());
    json.put(setting, value);
    OpenAiSettings wrong = JSON.treeToValue(json, OpenAiSettings.class);
    String message = assertThrows(ModelUnavailableException.class, wrong::checked).getMessage();
    assertTrue(message.contains(setting) || setting.startsWith("cosine"), message);
  }
}
