package com.easyecom.vision.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.model.application.ModelSettings;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.OpenModels;
import com.easyecom.vision.onnx.SmallModel;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** An instance that is configured for a model whose file is missing, then another, then right. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
@TestProfile(WrongModelTest.MissingFile.class)
class WrongModelTest extends PicturesTest {

  private static final byte[] PHOTO = Drawn.jpeg(Drawn.picture(300, 200, 43));

  @Inject Models models;
  @Inject OpenModels openModels;

  @ConfigProperty(name = "easyecom.model.onnx.model")
  String file;

  /** Wants a model that is not there yet. */
  public static class MissingFile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path file = Files.createTempDirectory("easyecom-model-").resolve("model.onnx");
        return Map.of(
            "easyecom.model.kind", "onnx",
            "easyecom.model.onnx.model", file.toString(),
            "easyecom.model.retry-after", "200MS",
            "easyecom.recognition.index-limit", "40");
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }

  @Test
  void searchGoesOnWithTheOldModelAndHealthSaysWhy() {
    long product = product();
    uploaded(product, PHOTO);
    assertEquals(List.of(product), results(search(PHOTO)));
    assertTrue(configuredModelProblem().contains(file), configuredModelProblem());

    SmallModel.write(Path.of(file), new byte[] {1, 2, 3});
    await(() -> configuredModelProblem().contains("ONNX"));
    assertEquals("descriptor-1", recognition.serving().model());
    assertEquals(List.of(product), results(search(PHOTO)));

    SmallModel.write(Path.of(file), SmallModel.clip(1));
    await(() -> recognition.serving().model().startsWith("onnx-"));
    assertEquals("", configuredModelProblem());
    await(() -> results(search(PHOTO)).equals(List.of(product)));

    // The descriptor has many vectors of a picture, this model has one.
    List<Long> others = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      others.add(uploaded(product, Drawn.jpeg(Drawn.picture(300, 200, 44 + i))));
    }
    models.want(openModels.registered(ModelSettings.descriptor()));
    await(() -> probeSays("next_model_progress").startsWith("11 of 11"));
    assertTrue(probeSays("next_model_problem").contains("VISION_INDEX_LIMIT"));
    assertTrue(recognition.serving().model().startsWith("onnx-"));
    others.forEach(image -> delete(product, image).statusCode(204));
    await(() -> recognition.serving().model().equals("descriptor-1"));
    assertEquals(List.of(product), results(search(PHOTO)));
  }

  private static String configuredModelProblem() {
    return probeSays("configured_model_problem");
  }
}
