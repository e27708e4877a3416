package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxSettingsTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void settingsComeBackFromJsonAsTheyWere() throws Exception {
    OnnxSettings full =
        new OnnxSettings(
            "https://models.example/clip.onnx",
            "ab".repeat(32),
            "config.json",
            new PreprocessingOverrides(
                "224",
                "none",
                List.of(.1, .2, .3),
                List.of(1., 2., 3.),
                Layout.NHWC,
                Resample.BILINEAR),
            "image_embeds",
            .7,
            .9,
            2,
            16,
            1L << 40);
    for (OnnxSettings settings : List.of(full, OnnxSettings.of("model.onnx"))) {
      String text = json.writeValueAsString(settings);
      assertEquals(settings, json.readValue(text, OnnxSettings.class), text);
    }
  }

  @Test
  void whatIsMissingInJsonHasItsDefault() throws Exception {
    assertEquals(
        OnnxSettings.of("model.onnx"),
        json.readValue("{\"model\": \"model.onnx\"}", OnnxSettings.class));
  }

  @Test
  void nothingIsCheckedBeforeTheModelIsOpened() throws Exception {
    OnnxSettings senseless = new OnnxSettings("", "x", "", null, "", -1., Double.NaN, -1, 0, 0L);
    assertEquals(senseless, json.readValue(json.writeValueAsString(senseless), OnnxSettings.class));
  }
}
