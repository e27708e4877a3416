package com.easyecom.vision.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.vision.onnx.Scaling.Exactly;
import com.easyecom.vision.onnx.Scaling.None;
import com.easyecom.vision.onnx.Scaling.ShorterSide;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxPreparePictureTest {

  private static final List<Double> ZEROS = List.of(0., 0., 0.);
  private static final List<Double> ONES = List.of(1., 1., 1.);

  /** Two rows of two pixels: 1 2 3, 4 5 6, 7 8 9 and 10 11 12. */
  private final BufferedImage four = counting(2, 2);

  @Test
  void channelsComeFirstOrLast() {
    Preprocessing plain = plain(new None(), new Area(2, 2), false);
    assertArrayEquals(
        new float[] {1, 4, 7, 10, 2, 5, 8, 11, 3, 6, 9, 12}, numbers(four, plain, Layout.NCHW));
    assertArrayEquals(
        new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, numbers(four, plain, Layout.NHWC));
  }

  @Test
  void blueMayComeFirst() {
    assertArrayEquals(
        new float[] {3, 2, 1, 6, 5, 4, 9, 8, 7, 12, 11, 10},
        numbers(four, plain(new None(), new Area(2, 2), true), Layout.NHWC));
  }

  @Test
  void eachChannelHasItsMeanAndDeviation() {
    Preprocessing preprocessing =
        new Preprocessing(
            new None(),
            Resample.BICUBIC,
            new Area(1, 1),
            0.5,
            List.of(.25, .5, .75),
            List.of(1., .5, .25),
            false);
    BufferedImage one = counting(1, 1);
    assertArrayEquals(new float[] {.25f, 1, 3}, numbers(one, preprocessing, Layout.NCHW));
  }

  /** As center_crop of transformers: the odd row is above, the odd column on the left. */
  @Test
  void whatIsSmallerThanTheCropStandsOnBlack() {
    float[] red = numbers(counting(2, 1), plain(new None(), new Area(4, 3), false), Layout.NHWC);
    assertEquals(4 * 3 * 3, red.length);
    assertEquals(1, red[(2 * 3 + 1) * 3]);
    assertEquals(4, red[(2 * 3 + 2) * 3]);
    float sum = 0;
    for (float number : red) {
      sum += number;
    }
    assertEquals(1 + 2 + 3 + 4 + 5 + 6, sum);
  }

  @Test
  void blackIsNormalizedAsAnyColour() {
    Preprocessing preprocessing =
        new Preprocessing(
            new None(), Resample.BICUBIC, new Area(3, 3), 1, List.of(1., 1., 1.), ONES, false);
    assertEquals(-1, numbers(counting(1, 1), preprocessing, Layout.NCHW)[0]);
  }

  @Test
  void theMiddleIsCutOutOfTheLongerSide() {
    BufferedImage wide = counting(5, 1);
    Preprocessing preprocessing = plain(new ShorterSide(1), new Area(1, 2), false);
    assertArrayEquals(new float[] {4, 5, 6, 7, 8, 9}, numbers(wide, preprocessing, Layout.NHWC));
  }

  @Test
  void theLongerSideIsRoundedDown() {
    assertEquals(new Area(224, 335), new ShorterSide(224).of(427, 640));
    assertEquals(new Area(746, 224), new ShorterSide(224).of(1000, 300));
    assertEquals(new Area(224, 224), new ShorterSide(224).of(61, 61));
    assertEquals(new Area(4_480_000, 224), new ShorterSide(224).of(20_000, 1));
    assertEquals(new Area(7, 9), new Exactly(new Area(7, 9)).of(427, 640));
  }

  @Test
  void aPictureThatIsALineIsPreparedToo() {
    Preprocessing preprocessing = plain(new ShorterSide(224), new Area(224, 224), false);
    assertEquals(3 * 224 * 224, numbers(counting(1, 20_000), preprocessing, Layout.NCHW).length);
  }

  private static Preprocessing plain(Scaling scaling, Area crop, boolean isBgr) {
    return new Preprocessing(scaling, Resample.BICUBIC, crop, 1, ZEROS, ONES, isBgr);
  }

  private static float[] numbers(
      BufferedImage picture, Preprocessing preprocessing, Layout layout) {
    PreparePicture prepare = new PreparePicture(preprocessing, layout);
    FloatBuffer numbers = FloatBuffer.allocate(prepare.count());
    prepare.put(picture, numbers);
    assertEquals(0, numbers.remaining());
    return numbers.array();
  }

  /** Its numbers are 1, 2, 3 and so on, up to 255 and again. */
  private static BufferedImage counting(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int number = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
          rgb = rgb << 8 | number++ % 255 + 1;
        }
        picture.setRGB(x, y, rgb);
      }
    }
    return picture;
  }
}
