package com.easyecom.vision.embedding;

import boofcv.abst.distort.FDistort;
import boofcv.alg.filter.derivative.GradientThree;
import boofcv.alg.filter.misc.AverageDownSampleOps;
import boofcv.core.image.border.FactoryImageBorder;
import boofcv.struct.border.BorderType;
import boofcv.struct.border.ImageBorder;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.Planar;

/**
 * What each cell of a grid over a part of a picture looks like: its colour, the directions in which
 * it gets lighter and more coloured (histograms of oriented gradients, Dalal and Triggs 2005, with
 * signs), its fine texture.
 */
final class CellFeatures {

  static final int LENGTH = CellGrid.CELLS * CellGrid.CELLS * PixelFeatures.LENGTH;

  /** The side of the square that is looked at, pixels. */
  static final int SIDE = 96;

  private CellFeatures() {}

  /** The features, cell by cell, row by row. */
  static float[] of(LabPicture picture, Box box) {
    Planar<GrayF32> lab = resized(picture.part(box));
    PixelFeatures pixels = new PixelFeatures(lab, slopes(lab, true), slopes(lab, false));
    CellGrid grid = new CellGrid(SIDE, PixelFeatures.LENGTH);
    float[] pixel = new float[PixelFeatures.LENGTH];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        pixels.at(x, y, pixel);
        grid.add(pixel, x, y);
      }
    }
    return roots(grid.means());
  }

  private static Planar<GrayF32> resized(Planar<GrayF32> picture) {
    Planar<GrayF32> down =
        picture.createNew(Math.min(SIDE, picture.width), Math.min(SIDE, picture.height));
    AverageDownSampleOps.down(picture, down);
    if (down.width == SIDE && down.height == SIDE) {
      return down;
    }
    Planar<GrayF32> up = picture.createNew(SIDE, SIDE);
    new FDistort(down, up).scaleExt().apply();
    return up;
  }

  private static Planar<GrayF32> slopes(Planar<GrayF32> picture, boolean across) {
    Planar<GrayF32> slopes = picture.createSameShape();
    GrayF32 other = new GrayF32(picture.width, picture.height);
    ImageBorder<GrayF32> border = FactoryImageBorder.single(BorderType.EXTENDED, GrayF32.class);
    for (int band = 0; band < picture.getNumBands(); band++) {
      GrayF32 wanted = slopes.getBand(band);
      GradientThree.process(
          picture.getBand(band), across ? wanted : other, across ? other : wanted, border);
    }
    return slopes;
  }

  /** So that a few strong edges do not outweigh all others. */
  private static float[] roots(float[] features) {
    for (int i = 0; i < features.length; i++) {
      features[i] = Math.copySign((float) Math.sqrt(Math.abs(features[i])), features[i]);
    }
    return features;
  }
}
