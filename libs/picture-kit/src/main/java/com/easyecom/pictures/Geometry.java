package com.easyecom.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Scales, cuts and turns pictures. */
final class Geometry {

  private Geometry() {}

  /** Smaller ones in steps of a half at most, so that no pixel is passed over. */
  static BufferedImage scaled(BufferedImage picture, double factor) {
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    BufferedImage step = picture;
    while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
      step = resized(step, step.getWidth() / 2, step.getHeight() / 2);
    }
    return resized(step, width, height);
  }

  static BufferedImage resized(BufferedImage picture, int width, int height) {
    BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(resized);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return resized;
  }

  /**
   * Keeps a share of each side.
   *
   * @param x where of all places, 0 the leftmost, 1 the rightmost
   */
  static BufferedImage cropped(BufferedImage picture, double share, double x, double y) {
    int width = Math.max(1, (int) Math.round(picture.getWidth() * share));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * share));
    BufferedImage cropped = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = cropped.createGraphics();
    int left = (int) Math.round(x * (picture.getWidth() - width));
    int top = (int) Math.round(y * (picture.getHeight() - height));
    graphics.drawImage(picture, -left, -top, null);
    graphics.dispose();
    return cropped;
  }

  /** Turns around the middle; the size stays, and what comes in at the corners has a colour. */
  static BufferedImage turned(BufferedImage picture, double degrees, Color corners) {
    BufferedImage turned =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(turned);
    graphics.setColor(corners);
    graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    graphics.rotate(Math.toRadians(degrees), turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  static Graphics2D smooth(BufferedImage picture) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return graphics;
  }
}
