package com.easyecom.vision.onnx;

import static com.easyecom.vision.onnx.Graph.ANY;
import static com.easyecom.vision.onnx.Graph.FLOAT;
import static com.easyecom.vision.onnx.Graph.INT64;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.vision.embedding.ModelUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is refused when the embedder is opened, with what to do about it. */
class OnnxRefusalsTest {

  @TempDir Path folder;

  @Test
  void aMissingFile() {
    assertRefused(OnnxSettings.of(folder.resolve("none.onnx").toString()), "no model file", "none");
    assertRefused(OnnxSettings.of(folder.toString()), "no model file");
    assertRefused(OnnxSettings.of(" "), "setting model is empty");
  }

  @Test
  void aFileThatIsNoModel() {
    assertRefused(model("This is no model.".getBytes(StandardCharsets.UTF_8)), "not an ONNX model");
    assertRefused(model(new byte[0]), "not an ONNX model");
    byte[] whole = SmallModel.clip(ANY);
    assertRefused(model(Arrays.copyOf(whole, whole.length / 2)), "not an ONNX model");
  }

  @Test
  void anotherFileThanExpected() {
    String file = model(SmallModel.clip(ANY)).model();
    String hash = "0".repeat(64);
    assertRefused(
        new OnnxSettings(file, hash, null, null, null, null, null, null, null, null),
        "not the expected file",
        hash);
  }

  @Test
  void weightsInAnotherFileEvenIfItIsThere() throws Exception {
    byte[] model =
        new Graph()
            .input("pixel_values", FLOAT, ANY, 3, 8, 8)
            .node("Flatten", List.of("pixel_values"), "flat", Graph.number("axis", 1))
            .weights("large", new float[5_000], 5_000)
            .weightsInFile("weights", "weights.bin", 192, 2)
            .node("MatMul", List.of("flat", "weights"), "image_embeds")
            .output("image_embeds", FLOAT, ANY, 2)
            .bytes();
    Files.write(folder.resolve("weights.bin"), new byte[4 * 192 * 2]);
    assertRefused(model(model), "weights in another file", "one file");
  }

  @Test
  void aModelOfTextAndPictures() {
    byte[] model =
        new Graph()
            .input("input_ids", FLOAT, ANY, 2)
            .input("pixel_values", FLOAT, ANY, 2)
            .node("Add", List.of("input_ids", "pixel_values"), "image_embeds")
            .output("image_embeds", FLOAT, ANY, 2)
            .bytes();
    assertRefused(model(model), "one input", "input_ids", "image part");
  }

  @Test
  void inputsThatAreNoPictures() {
    assertRefused(model(identity(INT64, ANY, 3, 8, 8)), "32-bit floats", "INT64");
    assertRefused(model(identity(FLOAT, ANY, 3, 8)), "four dimensions");
    assertRefused(model(identity(FLOAT, ANY, 4, 8, 8)), "not that of RGB pictures");
    assertRefused(model(identity(FLOAT, ANY, 3, 5000, 5000)), "1 to 4096 pixels");
  }

  @Test
  void outputsThatAreNoVectors() {
    assertRefused(model(identity(FLOAT, ANY, 3, 8, 8)), "None of the model's outputs");
    OnnxSettings cells = named(SmallModel.clip(ANY), "cells");
    assertRefused(cells, "cells", "not a vector", "set output");
    assertRefused(named(SmallModel.clip(ANY), "other"), "no output other", "image_embeds");
  }

  @Test
  void vectorsWithoutADirection() {
    assertRefused(model(SmallModel.withoutDirection("Add")), "all zeros");
    assertRefused(model(SmallModel.withoutDirection("Div")), "not finite");
  }

  @Test
  void aModelThatSaysItTakesSeveralPicturesAndDoesNot() {
    byte[] model =
        new Graph()
            .input("pixel_values", FLOAT, ANY, 3, 8, 8)
            .shape("one", 1, 192)
            .node("Reshape", List.of("pixel_values", "one"), "image_embeds")
            .output("image_embeds", FLOAT, ANY, 192)
            .bytes();
    OnnxSettings settings = model(model);
    assertRefused(settings, "set batch to 1");
    OnnxEmbedder.open(
            new OnnxSettings(settings.model(), null, null, null, null, null, null, null, 1, null),
            folder)
        .close();
  }

  @Test
  void aBatchThatIsTooLargeForMemory() {
    assertRefused(model(SmallModel.clip(Integer.MAX_VALUE)), "make the batch smaller");
  }

  @Test
  void preprocessingThatDoesNotFitTheModel() {
    assertRefused(by(SmallModel.clip(ANY), "8", "7"), "sees pictures of 8x8", "7x7");
    assertRefused(by(SmallModel.clip(ANY), "8", "none"), "set crop");
    assertRefused(by(SmallModel.openSides(), null, null), "how large", "preprocessorConfig");
    assertRefused(by(SmallModel.clip(ANY), "8 by 8", null), "size", "224x336");
    assertRefused(by(SmallModel.clip(ANY), "0", null), "size", "1 to 4096");
    assertRefused(by(SmallModel.clip(ANY), null, "9999"), "crop", "1 to 4096");
    assertRefused(numbers(List.of(1., 2.), null), "mean", "three numbers");
    assertRefused(numbers(List.of(1., 2., Double.NaN), null), "mean", "three numbers");
    assertRefused(numbers(null, List.of(1., 0., 1.)), "std", "above 0");
  }

  @Test
  void aConfigurationThatIsMissingOrMakesNoSense() throws Exception {
    String file = model(SmallModel.clip(ANY)).model();
    String config = folder.resolve("other.json").toString();
    OnnxSettings settings =
        new OnnxSettings(file, null, config, null, null, null, null, null, null, null);
    assertRefused(settings, "other.json", "cannot be read");
    Files.writeString(Path.of(config), "{\"size\": -1}");
    assertRefused(settings, "size of", "1 to 4096");
    Files.write(Path.of(config), new byte[2 << 20]);
    assertRefused(settings, "more than 1048576 bytes");
  }

  @Test
  void settingsThatMakeNoSense() {
    String file = model(SmallModel.clip(ANY)).model();
    assertRefused(settings(file, "12", null, null, null, null, null), "sha256", "64");
    assertRefused(settings(file, null, .9, .8, null, null, null), "0.5 and 0.9", "0.8");
    assertRefused(settings(file, null, Double.NaN, null, null, null, null), "NaN");
    assertRefused(settings(file, null, null, null, 0, null, null), "threads", "1 to 256");
    assertRefused(settings(file, null, null, null, null, 1000, null), "batch", "1 to 256");
    String url = "https://127.0.0.1/model.onnx";
    assertRefused(settings(url, null, null, null, null, null, null), "set sha256");
    String hash = "0".repeat(64);
    assertRefused(settings(url, hash, null, null, null, null, 0L), "mostBytes");
    assertRefused(settings("http://", hash, null, null, null, null, null), "setting model");
    assertRefused(
        settings("http://a b", hash, null, null, null, null, null), "not a valid address");
    String login = "https://user:secret@127.0.0.1/model.onnx";
    assertRefused(settings(login, hash, null, null, null, null, null), "setting model", "login");
  }

  private static OnnxSettings settings(
      String model,
      String sha256,
      Double half,
      Double ninety,
      Integer threads,
      Integer batch,
      Long mostBytes) {
    return new OnnxSettings(
        model, sha256, null, null, null, half, ninety, threads, batch, mostBytes);
  }

  private OnnxSettings model(byte[] bytes) {
    return OnnxSettings.of(SmallModel.write(folder.resolve("model.onnx"), bytes).toString());
  }

  private OnnxSettings named(byte[] bytes, String output) {
    String file = model(bytes).model();
    return new OnnxSettings(file, null, null, null, output, null, null, null, null, null);
  }

  private OnnxSettings by(byte[] bytes, String size, String crop) {
    return by(bytes, new PreprocessingOverrides(size, crop, null, null, null, null));
  }

  private OnnxSettings numbers(List<Double> mean, List<Double> std) {
    return by(SmallModel.clip(ANY), new PreprocessingOverrides(null, null, mean, std, null, null));
  }

  private OnnxSettings by(byte[] bytes, PreprocessingOverrides overrides) {
    String file = model(bytes).model();
    return new OnnxSettings(file, null, null, overrides, null, null, null, null, null, null);
  }

  private static byte[] identity(int type, long... shape) {
    return new Graph()
        .input("pixel_values", type, shape)
        .node("Identity", List.of("pixel_values"), "same")
        .output("same", type, shape)
        .bytes();
  }

  private void assertRefused(OnnxSettings settings, String... words) {
    String message =
        assertThrows(
                ModelUnavailableException.class,
                () -> OnnxEmbedder.open(settings, folder.resolve("cache")).close())
            .getMessage();
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }
}
