package com.easyecom.acceptance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that tests upload. */
public final class Pictures {

  private static final int SIDE = 96;
  private static final int SPOT = 12;

  private Pictures() {}

  /** A PNG of coloured squares, others for each seed. */
  public static byte[] noise(long seed) {
    Random random = new Random(seed);
    int perRow = SIDE / SPOT;
    int[] colours = random.ints((long) perRow * perRow).toArray();
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        picture.setRGB(x, y, colours[y / SPOT * perRow + x / SPOT]);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
