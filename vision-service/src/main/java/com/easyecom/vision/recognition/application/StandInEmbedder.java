package com.easyecom.vision.recognition.application;

import com.easyecom.vision.embedding.ImageEmbedder;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Stands in for the descriptor until it is there: a coarse grid of colours. */
final class StandInEmbedder implements ImageEmbedder {

  private static final int SIDE = 8;

  @Override
  public String model() {
    return "stand-in-1";
  }

  @Override
  public int dimension() {
    return SIDE * SIDE * 3;
  }

  @Override
  public float[] embed(BufferedImage picture) {
    BufferedImage grid = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = grid.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, SIDE, SIDE, null);
    pen.dispose();
    float[] vector = new float[dimension()];
    double sum = 1e-6;
    for (int i = 0; i < vector.length; i++) {
      int rgb = grid.getRGB(i / 3 % SIDE, i / 3 / SIDE);
      vector[i] = ((rgb >> (8 * (i % 3))) & 0xff) - 127.5f;
      sum += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(sum);
    }
    return vector;
  }

  @Override
  public double score(double cosine) {
    return Math.clamp(cosine, 0, 1);
  }
}
