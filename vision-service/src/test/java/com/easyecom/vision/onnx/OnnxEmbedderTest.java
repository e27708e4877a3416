package com.easyecom.vision.onnx;

import static com.easyecom.vision.onnx.Graph.ANY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {

  private static final float NEAR = 1e-5f;

  /** Where a pixel of the test's own scaling may be rounded the other way. */
  private static final float ROUNDED = 1e-3f;

  @TempDir Path folder;

  private final BufferedImage fitting = TestPictures.random(8, 8, 11);
  private final BufferedImage wide = TestPictures.random(31, 20, 12);

  @Test
  void aPictureOfTheModelsSizeHasTheVectorThatPlainJavaComputes() {
    try (OnnxEmbedder embedder = open(SmallModel.clip(ANY))) {
      assertEquals(SmallModel.DIMENSION, embedder.dimension());
      float[] expected = SmallModel.vectorOf(clipNumbers(fitting, 8, 8, Resample.BICUBIC));
      assertArrayEquals(expected, embedder.embed(fitting), NEAR);
      assertEquals(1, embedder.vectors(fitting).size());
      assertEquals(1, embedder.views(fitting).size());
    }
  }

  @Test
  void anotherPictureIsScaledAndItsMiddleCutOut() {
    try (OnnxEmbedder embedder = open(SmallModel.clip(ANY))) {
      float[] expected = SmallModel.vectorOf(clipNumbers(wide, 12, 8, Resample.BICUBIC));
      assertArrayEquals(expected, embedder.embed(wide), NEAR);
    }
  }

  @Test
  void theConfigurationBesideTheModelIsRead() throws Exception {
    Files.writeString(
        folder.resolve("preprocessor_config.json"),
        """
        {"image_processor_type": "SiglipImageProcessor", "resample": 2,
         "size": {"height": 8, "width": 8}}
        """);
    try (OnnxEmbedder embedder = open(SmallModel.clip(ANY))) {
      int[][][] pixels = TestPictures.scaled(wide, Resample.BILINEAR, 8, 8);
      float[] numbers = new float[3 * 64];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (pixels[i / 8 % 8][i % 8][i / 64] / 255f - 0.5f) / 0.5f;
      }
      assertArrayEquals(SmallModel.vectorOf(numbers), embedder.embed(wide), ROUNDED);
    }
  }

  @Test
  void channelsMayBeLast() {
    try (OnnxEmbedder first = open(SmallModel.clip(ANY));
        OnnxEmbedder last = open(SmallModel.channelsLast())) {
      assertArrayEquals(first.embed(wide), last.embed(wide), NEAR);
    }
  }

  @Test
  void aModelThatLeavesAllSidesOpenTakesTheSizeThatIsSet() {
    OnnxSettings settings = settings(SmallModel.openSides(), overrides("8", null), null);
    try (OnnxEmbedder open = OnnxEmbedder.open(settings, folder);
        OnnxEmbedder fixed = open(SmallModel.clip(ANY))) {
      assertArrayEquals(fixed.embed(wide), open.embed(wide), NEAR);
    }
  }

  @Test
  void ofTokensTheFirstIsTaken() {
    try (OnnxEmbedder embedder = open(SmallModel.tokens())) {
      float[] expected = SmallModel.firstTokenOf(clipNumbers(fitting, 8, 8, Resample.BICUBIC));
      assertArrayEquals(expected, embedder.embed(fitting), NEAR);
    }
  }

  @Test
  void anOutputOfAnyNameIsFoundByItsShapeOrByItsName() {
    byte[] model = SmallModel.clip(ANY, "features");
    try (OnnxEmbedder byShape = open(model);
        OnnxEmbedder byName = OnnxEmbedder.open(settings(model, null, "features"), folder)) {
      assertArrayEquals(byShape.embed(wide), byName.embed(wide), NEAR);
      assertEquals(byShape.model(), byName.model());
    }
  }

  @Test
  void picturesInBatchesHaveTheSameVectorsAsAlone() {
    List<BufferedImage> pictures =
        IntStream.range(0, 19).mapToObj(i -> TestPictures.random(5 + i, 30 - i, i)).toList();
    for (long batch : new long[] {ANY, 1, 4}) {
      try (OnnxEmbedder embedder = open(SmallModel.clip(batch))) {
        assertEquals(batch == ANY ? OnnxSettings.USUAL_BATCH : batch, embedder.batch());
        List<List<float[]>> together = embedder.vectorsOfAll(pictures);
        assertEquals(pictures.size(), together.size());
        for (int i = 0; i < pictures.size(); i++) {
          assertEquals(1, together.get(i).size());
          float[] alone = embedder.embed(pictures.get(i));
          assertArrayEquals(alone, together.get(i).getFirst(), NEAR);
        }
        assertEquals(List.of(), embedder.vectorsOfAll(List.of()));
      }
    }
  }

  @Test
  void severalThreadsGetTheSameVectorsAsOne() throws Exception {
    List<BufferedImage> pictures =
        IntStream.range(0, 40).mapToObj(i -> TestPictures.random(20, 9 + i, i)).toList();
    try (OnnxEmbedder embedder = open(SmallModel.clip(ANY));
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<float[]> alone = pictures.stream().map(embedder::embed).toList();
      List<Future<float[]>> found = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        for (BufferedImage picture : pictures) {
          found.add(threads.submit(() -> embedder.embed(picture)));
        }
      }
      for (int i = 0; i < found.size(); i++) {
        assertArrayEquals(alone.get(i % alone.size()), found.get(i).get(), NEAR);
      }
    }
  }

  @Test
  void theNameChangesWithTheFileThePreprocessingAndTheOutputOnly() {
    String usual = name(SmallModel.clip(ANY), null, null);
    assertTrue(usual.matches("onnx-[0-9a-f]{16}"), usual);
    assertEquals(usual, name(SmallModel.clip(ANY), null, "image_embeds"));
    assertEquals(usual, name(SmallModel.clip(ANY), overrides("8", "8"), null));
    assertNotEquals(usual, name(SmallModel.clip(1), null, null));
    assertNotEquals(usual, name(SmallModel.clip(ANY), overrides("9", "8"), null));
    assertNotEquals(usual, name(SmallModel.clip(ANY), overrides("8x8", "none"), null));
    byte[] tokens = SmallModel.tokens();
    assertEquals(name(tokens, null, null), name(tokens, null, "last_hidden_state"));
  }

  @Test
  void theScoreGrowsThroughTheTwoPointsThatAreSet() {
    Path file = SmallModel.write(folder.resolve("model.onnx"), SmallModel.clip(ANY));
    OnnxSettings settings =
        new OnnxSettings(file.toString(), null, null, null, null, .4, .7, null, null, null);
    try (OnnxEmbedder embedder = OnnxEmbedder.open(settings, folder)) {
      assertEquals(0.5, embedder.score(.4), 1e-9);
      assertEquals(0.9, embedder.score(.7), 1e-9);
      assertEquals(0.7, embedder.score(.55), 1e-9);
      assertEquals(0, embedder.score(-1));
      assertEquals(0, embedder.score(Double.NaN));
      assertEquals(1, embedder.score(1));
      assertEquals(1, embedder.score(1.0001));
      for (double cosine = -1; cosine < 1; cosine += .01) {
        assertTrue(embedder.score(cosine) <= embedder.score(cosine + .01));
      }
    }
  }

  @Test
  void closingWaitsForPicturesThatAreBeingEmbedded() throws Exception {
    OnnxEmbedder embedder = open(SmallModel.clip(ANY));
    CountDownLatch begun = new CountDownLatch(4);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> embedding = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        embedding.add(threads.submit(() -> embedUntilClosed(embedder, begun)));
      }
      begun.await();
      embedder.close();
      for (Future<?> one : embedding) {
        one.get();
      }
    }
  }

  /** Native code that went on with a closed model would end the whole process. */
  private void embedUntilClosed(OnnxEmbedder embedder, CountDownLatch begun) {
    float[] expected = embedder.embed(fitting);
    begun.countDown();
    assertThrows(
        IllegalStateException.class,
        () -> {
          while (true) {
            assertArrayEquals(expected, embedder.embed(fitting), NEAR);
          }
        });
  }

  @Test
  void closingTwiceDoesNoHarm() {
    OnnxEmbedder embedder = open(SmallModel.clip(ANY));
    embedder.close();
    embedder.close();
    assertThrows(IllegalStateException.class, () -> embedder.embed(fitting));
  }

  private String name(byte[] model, PreprocessingOverrides overrides, String output) {
    try (OnnxEmbedder embedder = OnnxEmbedder.open(settings(model, overrides, output), folder)) {
      return embedder.model();
    }
  }

  private OnnxEmbedder open(byte[] model) {
    return OnnxEmbedder.open(settings(model, null, null), folder);
  }

  private OnnxSettings settings(byte[] model, PreprocessingOverrides overrides, String output) {
    Path file = SmallModel.write(folder.resolve("model.onnx"), model);
    return new OnnxSettings(
        file.toString(), null, null, overrides, output, null, null, 2, null, null);
  }

  private static PreprocessingOverrides overrides(String size, String crop) {
    return new PreprocessingOverrides(size, crop, null, null, null, null);
  }

  /** Scaled to this size, the middle 8 x 8 of it, with CLIP's mean and deviation. */
  private static float[] clipNumbers(
      BufferedImage picture, int width, int height, Resample filter) {
    int[][][] pixels = TestPictures.scaled(picture, filter, width, height);
    float[] numbers = new float[3 * 64];
    for (int i = 0; i < numbers.length; i++) {
      int channel = i / 64;
      int value = pixels[i / 8 % 8 + (height - 8) / 2][i % 8 + (width - 8) / 2][channel];
      double mean = ClipNumbers.MEAN.get(channel);
      numbers[i] = (float) ((value / 255. - mean) / ClipNumbers.STD.get(channel));
    }
    return numbers;
  }
}
