package com.easyecom.vision.recognition;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.onnx.SmallModel;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "easyecom.model.retry-after", "200MS");
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
    assertTrue(problem().contains(file), problem());

    SmallModel.write(Path.of(file), new byte[] {1, 2, 3});
    await(() -> problem().contains("ONNX"));
    assertEquals("descriptor-1", recognition.serving().model());
    assertEquals(List.of(product), results(search(PHOTO)));

    SmallModel.write(Path.of(file), SmallModel.clip(1));
    await(() -> recognition.serving().model().startsWith("onnx-"));
    assertEquals("", problem());
    await(() -> results(search(PHOTO)).equals(List.of(product)));
  }

  /** What the probe says of the configured model; empty if all is well. */
  private static String problem() {
    String problem =
        given()
            .get("/q/health/ready")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString(
                "checks.find { it.name == 'recognition of pictures' }"
                    + ".data.configured_model_problem");
    return problem == null ? "" : problem;
  }
}
