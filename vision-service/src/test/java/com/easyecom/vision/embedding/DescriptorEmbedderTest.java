package com.easyecom.vision.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.pictures.Change;
import com.easyecom.pictures.DrawnCatalog;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorEmbedderTest {

  private final ImageEmbedder embedder = new DescriptorEmbedder();

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1, 2",
    "2, 1",
    "1, 700",
    "5000, 1",
    "3, 3",
    "20000, 3",
    "96, 96",
    "97, 95",
    "384, 10"
  })
  void picturesOfAnySizeHaveVectors(int width, int height) {
    for (int type :
        new int[] {
          BufferedImage.TYPE_INT_RGB,
          BufferedImage.TYPE_3BYTE_BGR,
          BufferedImage.TYPE_BYTE_GRAY,
          BufferedImage.TYPE_INT_ARGB,
          BufferedImage.TYPE_USHORT_GRAY
        }) {
      BufferedImage picture = new BufferedImage(width, height, type);
      check(picture);
      Random random = new Random(width);
      for (int i = 0; i < 500; i++) {
        picture.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt());
      }
      check(picture);
    }
  }

  @Test
  void picturesOfOneColourHaveVectors() {
    for (Color colour : List.of(Color.WHITE, Color.BLACK, Color.RED, Color.GRAY)) {
      BufferedImage picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = picture.createGraphics();
      graphics.setColor(colour);
      graphics.fillRect(0, 0, 600, 400);
      graphics.dispose();
      check(picture);
    }
  }

  /** The picture itself takes 120 MB; looking at it must not take as much again. */
  @Test
  void fortyMegapixelsTakeLittleMoreThanThePicture() {
    BufferedImage picture = new BufferedImage(8_000, 5_000, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      picture.setRGB(random.nextInt(8_000), random.nextInt(5_000), random.nextInt());
    }
    check(picture);
    long before = allocated();
    embedder.embed(picture);
    long megabytes = (allocated() - before) / 1_000_000;
    assertTrue(megabytes < 60, "allocated " + megabytes + " MB");
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Test
  void severalThreadsSeeWhatOneSees() {
    List<BufferedImage> pictures =
        IntStream.range(0, 8).mapToObj(i -> new DrawnCatalog(3).picture(4 * i)).toList();
    List<float[]> alone = pictures.stream().map(embedder::embed).toList();
    List<float[]> together =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> embedder.embed(pictures.get(i % 8)))
            .toList();
    IntStream.range(0, 64).forEach(i -> assertArrayEquals(alone.get(i % 8), together.get(i)));
  }

  @Test
  void theWholeIsTheFirstOfAllVectorsAndViews() {
    BufferedImage picture = new DrawnCatalog(3).picture(1);
    assertArrayEquals(embedder.embed(picture), embedder.vectors(picture).getFirst());
    assertArrayEquals(embedder.embed(picture), embedder.views(picture).getFirst());
  }

  @Test
  void screenshotsHaveNoMoreViewsThanPromised() {
    DrawnCatalog catalog = new DrawnCatalog(3);
    for (int i = 0; i < 12; i++) {
      check(Change.SCREENSHOT.apply(catalog.picture(i), new Random(i)));
    }
  }

  @Test
  void scoresGrowWithTheCosineFromNoneToSure() {
    assertEquals(0, embedder.score(-1));
    assertEquals(0, embedder.score(Double.NaN));
    assertEquals(1, embedder.score(1));
    assertEquals(1, embedder.score(1.000001));
    double last = 0;
    for (double cosine = -1; cosine <= 1; cosine += .001) {
      double score = embedder.score(cosine);
      assertTrue(score >= last && score <= 1, "score of " + cosine);
      last = score;
    }
  }

  private void check(BufferedImage picture) {
    List<float[]> vectors = embedder.vectors(picture);
    List<float[]> views = embedder.views(picture);
    assertTrue(vectors.size() <= embedder.mostVectors(), vectors.size() + " vectors");
    assertTrue(views.size() <= embedder.mostViews(), views.size() + " views");
    vectors.forEach(this::check);
    views.forEach(this::check);
  }

  private void check(float[] vector) {
    double square = 0;
    for (float number : vector) {
      square += number * number;
    }
    assertEquals(embedder.dimension(), vector.length);
    assertEquals(1, square, 1e-4, "square of the length");
  }
}
