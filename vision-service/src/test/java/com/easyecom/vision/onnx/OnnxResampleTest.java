package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxResampleTest {

  /** What {@code Image.resize} of Pillow 12.3.0 has for {@link TestPictures#formula}. */
  @ParameterizedTest
  @CsvSource({
    "5, 4, 3, 2, NEAREST, 3b8ee19bee41fb4ea1b104573d90e3c91c6f",
    "5, 4, 3, 2, BILINEAR, 3e81907c9a7fa68b5ba1585c95739189795e",
    "5, 4, 3, 2, BICUBIC, 3385967b9d7bab8b5bac5357986f97847a5e",
    "6, 1, 2, 1, NEAREST, 2578cb94e73a",
    "6, 1, 2, 1, BILINEAR, 2e81b48b9e51",
    "6, 1, 2, 1, BICUBIC, 2a84b88f9b4d"
  })
  void smallPicturesAreScaledAsByPillow(
      int width, int height, int toWidth, int toHeight, Resample filter, String expected) {
    Rgb scaled = scaled(TestPictures.formula(width, height), filter, toWidth, toHeight);
    assertEquals(expected, HexFormat.of().formatHex(scaled.bytes()));
  }

  /** SHA-256 of what Pillow 12.3.0 has: smaller and larger, and far from square. */
  @ParameterizedTest
  @CsvSource({
    "640, 427, 336, 224, NEAREST, 6206b38c609e8e5385e0ee27332576c7dc4ce4be6e8407209d0060743cfd12de",
    "640, 427, 336, 224, BILINEAR, 334443cc268b68aabb251657c5292480f38aaed38aca8e7008b62f00d2b4213c",
    "640, 427, 336, 224, BICUBIC, a1ec3b30af8c247afa14136604f3664eedac418440ebdf21879fdc4c4d907928",
    "300, 1000, 224, 746, NEAREST, 9d9726bce205574220f821f2c9be131a85d77d9d9a228f2feaadf58686311eb7",
    "300, 1000, 224, 746, BILINEAR, 9d497a5f189c4a91a47dd6c6dba38de952efcc4df8f0a3a27e76bd69b0c9be24",
    "300, 1000, 224, 746, BICUBIC, 6a3d052e06bb8a4af87777012aa79ca1d086e16728194226156ebaed04927b52",
    "97, 61, 224, 224, NEAREST, 056b30f7b31fee6feb28972caabe15ff9888552a58dadff8f9ffd07ae8f4affa",
    "97, 61, 224, 224, BILINEAR, d8d4f0b3ff2bf8318f5d1b831bfc3ab4667ed82c87e43ee54c26399c68804dea",
    "97, 61, 224, 224, BICUBIC, c8c5273ac7afd6ac413b67677b205039918bddc8f3260eb56ca6278e1b333864",
    "1000, 3, 7, 224, NEAREST, 5f59b1eb6af46f8d9ad41d0737e504308c1066f196b4b815f69a6132bb817448",
    "1000, 3, 7, 224, BILINEAR, 3ab80e1c2fb5708e5ad1cff1c3b0351ee5cacb4447a544736557aa4bdd1b8e08",
    "1000, 3, 7, 224, BICUBIC, 37b7a93a2bd388ae22cc045a3d9bb19e3ff6fd5bfd62091356b776801bb349b3"
  })
  void largePicturesAreScaledAsByPillow(
      int width, int height, int toWidth, int toHeight, Resample filter, String expected)
      throws Exception {
    Rgb scaled = scaled(TestPictures.formula(width, height), filter, toWidth, toHeight);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(scaled.bytes());
    assertEquals(expected, HexFormat.of().formatHex(hash));
  }

  @ParameterizedTest
  @CsvSource({"40, 30, 8, 8", "8, 8, 8, 8", "9, 50, 8, 60", "7, 3, 20, 31", "1, 1, 5, 4"})
  void eachPixelIsTheWeightedMeanThatItsFilterDefines(
      int width, int height, int toWidth, int toHeight) {
    BufferedImage picture = TestPictures.random(width, height, 7);
    for (Resample filter : new Resample[] {Resample.BILINEAR, Resample.BICUBIC}) {
      int[][][] naive = TestPictures.scaled(picture, filter, toWidth, toHeight);
      Rgb scaled = scaled(picture, filter, toWidth, toHeight);
      for (int y = 0; y < toHeight; y++) {
        for (int x = 0; x < toWidth; x++) {
          for (int channel = 0; channel < 3; channel++) {
            assertEquals(naive[y][x][channel], at(scaled, y, x, channel), 1);
          }
        }
      }
    }
  }

  @Test
  void halfTheSizeByBilinearTakesTheOuterPixelsByAThird() {
    Taps taps = Taps.of(Resample.BILINEAR, 8, 4, 0, 4);
    // Distances 0.75, 0.25, 0.25, 0.75 of the filter's width give 1, 3, 3, 1 of eight.
    assertEquals(1, taps.first()[1]);
    assertArrayEquals(shares(8, 1, 3, 3, 1), taps.weights()[1]);
    // At the border, what lies outside is left out.
    assertArrayEquals(shares(7, 3, 3, 1), taps.weights()[0]);
  }

  @Test
  void twiceTheSizeByBicubicHasTheWeightsOfKeys() {
    Taps taps = Taps.of(Resample.BICUBIC, 8, 16, 0, 16);
    // Keys' kernel with a = -1/2 at 1.75, 0.75, 0.25 and 1.25.
    assertArrayEquals(shares(256, -6, 58, 222, -18), reversed(taps.weights()[7]));
  }

  @Test
  void aPartIsTheSameAsInTheWholeScaledPicture() {
    Random random = new Random(3);
    Rgb picture = Rgb.of(TestPictures.random(61, 47, 5));
    for (Resample filter : Resample.values()) {
      for (int round = 0; round < 50; round++) {
        Area scaled = new Area(1 + random.nextInt(90), 1 + random.nextInt(90));
        Rgb whole = ScaledPart.of(picture, filter, scaled, 0, 0, scaled);
        int top = random.nextInt(scaled.height());
        int left = random.nextInt(scaled.width());
        Area area =
            new Area(
                1 + random.nextInt(scaled.height() - top),
                1 + random.nextInt(scaled.width() - left));
        Rgb part = ScaledPart.of(picture, filter, scaled, top, left, area);
        for (int y = 0; y < area.height(); y++) {
          for (int x = 0; x < area.width(); x++) {
            for (int channel = 0; channel < 3; channel++) {
              assertEquals(at(whole, top + y, left + x, channel), at(part, y, x, channel));
            }
          }
        }
      }
    }
  }

  private static Rgb scaled(BufferedImage picture, Resample filter, int width, int height) {
    Area area = new Area(height, width);
    return ScaledPart.of(Rgb.of(picture), filter, area, 0, 0, area);
  }

  private static int at(Rgb picture, int y, int x, int channel) {
    return Byte.toUnsignedInt(picture.bytes()[(y * picture.width() + x) * 3 + channel]);
  }

  private static int[] shares(int whole, int... parts) {
    int[] weights = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      weights[i] = (int) Math.round((double) parts[i] / whole * (1 << Taps.FRACTION_BITS));
    }
    return weights;
  }

  private static int[] reversed(int[] numbers) {
    int[] turned = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      turned[i] = numbers[numbers.length - 1 - i];
    }
    return turned;
  }
}
