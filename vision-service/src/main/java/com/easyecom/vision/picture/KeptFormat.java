package com.easyecom.vision.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What pictures are kept as: every browser shows both. */
public enum KeptFormat {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png");

  private static final float QUALITY = 0.92f;

  private final String contentType;
  private final String extension;

  KeptFormat(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  public String contentType() {
    return contentType;
  }

  /** Of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /** What keeps a picture of that origin best: without losses where it had none, or has alpha. */
  static KeptFormat of(PictureFormat origin, BufferedImage pixels) {
    return switch (origin) {
      case JPEG -> JPEG;
      case WEBP -> pixels.getColorModel().hasAlpha() ? PNG : JPEG;
      case PNG, GIF -> PNG;
    };
  }

  /** A file with the pixels and nothing else. */
  public byte[] encode(BufferedImage pixels) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(extension).next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (this == JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(pixels, null, null), how);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a picture can be written to memory", impossible);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
