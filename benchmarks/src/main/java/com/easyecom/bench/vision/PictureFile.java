package com.easyecom.bench.vision;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;

/** Pictures in files. */
final class PictureFile {

  private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png");

  private PictureFile() {}

  static boolean isOne(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** RGB, what is transparent on white, as the service does it. */
  static BufferedImage read(Path file) {
    try {
      BufferedImage read = ImageIO.read(file.toFile());
      if (read == null) {
        throw new IllegalArgumentException("bench vision: " + file + " is no picture");
      }
      BufferedImage picture =
          new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = picture.createGraphics();
      graphics.drawImage(read, 0, 0, Color.WHITE, null);
      graphics.dispose();
      return picture;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("bench vision: " + file, unreadable);
    }
  }
}
