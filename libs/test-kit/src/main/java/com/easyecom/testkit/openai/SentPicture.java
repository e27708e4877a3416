package com.easyecom.testkit.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures inside requests. */
public final class SentPicture {

  private static final String PREFIX = "data:image/jpeg;base64,";

  private SentPicture() {}

  /**
   * The first picture of a chat's request.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static BufferedImage first(JsonNode request) {
    for (JsonNode message : request.path("messages")) {
      for (JsonNode part : message.path("content")) {
        if (part.path("type").asText().equals("image_url")) {
          return of(part);
        }
      }
    }
    throw new IllegalArgumentException("no picture");
  }

  /** The mean colour of the picture's middle, each third of the sides. */
  public static Color middle(BufferedImage picture) {
    long red = 0;
    long green = 0;
    long blue = 0;
    long count = 0;
    for (int y = picture.getHeight() / 3; y <= picture.getHeight() * 2 / 3; y++) {
      for (int x = picture.getWidth() / 3; x <= picture.getWidth() * 2 / 3; x++) {
        Color pixel = new Color(picture.getRGB(x, y));
        red += pixel.getRed();
        green += pixel.getGreen();
        blue += pixel.getBlue();
        count++;
      }
    }
    return new Color((int) (red / count), (int) (green / count), (int) (blue / count));
  }

  /**
   * @throws IllegalArgumentException unless it is a JPEG in a data URL
   */
  static BufferedImage of(JsonNode part) {
    String url = part.path("image_url").path("url").asText();
    if (!url.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a picture is no JPEG in a data URL");
    }
    byte[] bytes = Base64.getDecoder().decode(url.substring(PREFIX.length()));
    ImageReader jpeg = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      jpeg.setInput(in);
      return jpeg.read(0);
    } catch (IOException damaged) {
      throw new IllegalArgumentException("a picture cannot be read", damaged);
    } finally {
      jpeg.dispose();
    }
  }
}
