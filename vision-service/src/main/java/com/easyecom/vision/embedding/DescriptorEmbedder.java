package com.easyecom.vision.embedding;

import boofcv.concurrency.BoofConcurrency;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A classical descriptor, which needs no neural network and no download: colours, gradients and
 * texture of a grid of cells over the picture's content, projected to what tells products apart.
 * ADR 26 says what it can do and what not.
 */
public final class DescriptorEmbedder implements ImageEmbedder {

  private static final Projection PROJECTION = Projection.load("descriptor-1.bin");

  static {
    // Pictures come from several threads; one of them is too small to be divided among more.
    BoofConcurrency.USE_CONCURRENT = false;
  }

  @Override
  public String model() {
    return "descriptor-1";
  }

  @Override
  public int dimension() {
    return PROJECTION.dimension();
  }

  @Override
  public float[] embed(BufferedImage picture) {
    LabPicture lab = LabPicture.upright(picture);
    return embed(lab, Views.whole(lab));
  }

  @Override
  public List<float[]> vectors(BufferedImage picture) {
    LabPicture lab = LabPicture.upright(picture);
    return Views.stored(lab).stream().map(box -> embed(lab, box)).toList();
  }

  @Override
  public int mostVectors() {
    return Views.MOST_STORED;
  }

  @Override
  public List<float[]> views(BufferedImage picture) {
    LabPicture lab = LabPicture.upright(picture);
    return Views.searched(lab).stream().map(box -> embed(lab, box)).toList();
  }

  @Override
  public int mostViews() {
    return Views.MOST_SEARCHED;
  }

  @Override
  public double score(double cosine) {
    return Calibration.DESCRIPTOR.score(cosine);
  }

  private static float[] embed(LabPicture picture, Box box) {
    return PROJECTION.apply(CellFeatures.of(picture, box));
  }
}
