package com.easyecom.vision.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of good files. */
class ReadPictureTest {

  private static final BufferedImage PICTURE = Drawn.picture(400, 300, 1);

  @Test
  void everyFormatIsToldByItsBytes() {
    assertKept(KeptFormat.JPEG, Drawn.jpeg(PICTURE));
    assertKept(KeptFormat.JPEG, Drawn.progressive(PICTURE));
    assertKept(KeptFormat.PNG, Drawn.png(PICTURE));
    assertKept(KeptFormat.PNG, Drawn.gif(PICTURE));
    assertKept(KeptFormat.JPEG, Drawn.webp(PICTURE));
  }

  @Test
  void whatIsUprightKeepsItsPixelsAsTheyWereCompressed() {
    byte[] jpeg = Drawn.jpeg(PICTURE);
    byte[] kept = ReadPicture.prepare(Drawn.withExif(jpeg, 1)).bytes();
    assertArrayEquals(jpeg, kept);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPictureIsShownAsTheCameraWasHeld(int orientation) throws IOException {
    BufferedImage upright = Drawn.picture(160, 80, 7);
    BufferedImage held = Pixels.upright(upright, inverse(orientation));
    byte[] file = Drawn.withExif(Drawn.jpeg(held), orientation);
    PreparedPicture prepared = ReadPicture.prepare(file);
    assertEquals(160, prepared.width());
    assertEquals(80, prepared.height());
    BufferedImage shown = shown(prepared.bytes());
    assertEquals(160, shown.getWidth());
    assertRed(shown, 4, 4);
    assertRed(prepared.look(), 4, 4);
    assertRed(shown(prepared.thumbnail()), 4, 4);
    assertRed(ReadPicture.look(file), 4, 4);
  }

  @Test
  void noMetadataIsKept() {
    assertClean(Drawn.withExif(Drawn.jpeg(PICTURE), 1), "GPS", "Exif");
    assertClean(Drawn.withExif(Drawn.jpeg(PICTURE), 6), "GPS", "Exif");
    byte[] text = "Author\0Kim at home".getBytes(StandardCharsets.US_ASCII);
    assertClean(Drawn.withChunk(Drawn.png(PICTURE), "tEXt", text), "Kim", "tEXt");
    assertClean(Drawn.withChunk(Drawn.png(PICTURE), "eXIf", Drawn.tiff(6)), "eXIf", "eXIf");
  }

  @Test
  void theOrientationOfAPngCountsToo() {
    byte[] png = Drawn.withChunk(Drawn.png(PICTURE), "eXIf", Drawn.tiff(6));
    assertEquals(300, ReadPicture.prepare(png).width());
  }

  @Test
  void whatIsTransparentStaysSoAndIsRecognisedOnWhite() throws IOException {
    BufferedImage clear = Drawn.draw(new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB), 3);
    for (byte[] file : new byte[][] {Drawn.png(clear), Drawn.webp(clear)}) {
      PreparedPicture prepared = ReadPicture.prepare(file);
      assertEquals(KeptFormat.PNG, prepared.format());
      assertTrue(shown(prepared.bytes()).getColorModel().hasAlpha());
      assertFalse(prepared.look().getColorModel().hasAlpha());
      assertEquals(0xffffff, prepared.look().getRGB(199, 0) & 0xffffff);
    }
  }

  @Test
  void aThumbnailFitsItsSquare() throws IOException {
    BufferedImage thumbnail =
        shown(ReadPicture.prepare(Drawn.jpeg(Drawn.picture(1000, 500, 2))).thumbnail());
    assertEquals(320, thumbnail.getWidth());
    assertEquals(160, thumbnail.getHeight());
    BufferedImage small = shown(ReadPicture.prepare(Drawn.png(Drawn.picture(1, 1, 2))).thumbnail());
    assertEquals(1, small.getWidth());
  }

  private static void assertKept(KeptFormat format, byte[] file) {
    PreparedPicture prepared = ReadPicture.prepare(file);
    assertEquals(format, prepared.format());
    assertEquals(400, prepared.width());
    assertEquals(300, prepared.height());
    assertRed(prepared.look(), 10, 10);
  }

  private static void assertClean(byte[] file, String... words) {
    for (String word : words) {
      assertTrue(text(file).contains(word), "the file has what is to be taken out: " + word);
      assertFalse(text(ReadPicture.prepare(file).bytes()).contains(word), word);
      assertFalse(text(ReadPicture.prepare(file).thumbnail()).contains(word), word);
    }
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static BufferedImage shown(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static void assertRed(BufferedImage picture, int x, int y) {
    Color color = new Color(picture.getRGB(x, y));
    boolean isRed = color.getRed() > 200 && color.getGreen() < 60 && color.getBlue() < 60;
    assertTrue(isRed, "at %d, %d it is %s".formatted(x, y, color));
  }

  /** What undoes an orientation. */
  private static int inverse(int orientation) {
    return switch (orientation) {
      case 6 -> 8;
      case 8 -> 6;
      default -> orientation;
    };
  }
}
