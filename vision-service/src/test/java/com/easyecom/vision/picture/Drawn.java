package com.easyecom.vision.picture;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;

/** Pictures and files that tests draw themselves. */
public final class Drawn {

  static {
    IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageWriterSpi());
  }

  private Drawn() {}

  /** A picture of coloured shapes, another one for each seed. Its upper left corner is red. */
  public static BufferedImage picture(int width, int height, long seed) {
    return draw(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), seed);
  }

  /** The same picture in another size. */
  public static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }

  static BufferedImage draw(BufferedImage canvas, long seed) {
    Graphics2D pen = canvas.createGraphics();
    Random random = new Random(seed);
    int width = canvas.getWidth();
    int height = canvas.getHeight();
    if (!canvas.getColorModel().hasAlpha()) {
      pen.setColor(new Color(random.nextInt(0x1000000)));
      pen.fillRect(0, 0, width, height);
    }
    for (int i = 0; i < 30; i++) {
      pen.setColor(new Color(random.nextInt(0x1000000)));
      int w = 1 + random.nextInt(Math.max(1, width / 3));
      int h = 1 + random.nextInt(Math.max(1, height / 3));
      pen.fillOval(random.nextInt(width), random.nextInt(height), w, h);
    }
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, Math.max(1, width / 8), Math.max(1, height / 8));
    pen.dispose();
    return canvas;
  }

  public static byte[] jpeg(BufferedImage picture) {
    return file(picture, "jpg", "");
  }

  public static byte[] png(BufferedImage picture) {
    return file(picture, "png", "");
  }

  public static byte[] gif(BufferedImage picture) {
    return file(picture, "gif", "");
  }

  public static byte[] webp(BufferedImage picture) {
    return file(picture, "webp", "Lossy");
  }

  /** A JPEG in several scans, which decoders keep whole in memory. */
  public static byte[] progressive(BufferedImage picture) {
    return file(picture, "jpg", "progressive");
  }

  private static byte[] file(BufferedImage picture, String format, String how) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (how.equals("progressive")) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      } else if (!how.isEmpty()) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(how);
      }
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Puts an Exif segment after a JPEG's first two bytes: an orientation, and a place. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] place = "GPS 52.5200N 13.4050E".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(10 + tiff(orientation).length + place.length);
    exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put(tiff(orientation)).put(place);
    return inserted(jpeg, 2, exif.array());
  }

  /** A header, and a list of one entry: the orientation. */
  static byte[] tiff(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    return tiff.array();
  }

  /** Puts a chunk after a PNG's header. */
  static byte[] withChunk(byte[] png, String type, byte[] data) {
    return inserted(png, 33, chunk(type, data));
  }

  static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length);
    chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, 4 + data.length);
    return chunk.putInt((int) sum.getValue()).array();
  }

  /** A PNG of gray pixels that are all the same, of any size: nearly nothing as a file. */
  public static byte[] grayPng(int width, int height, long rows) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 0, 0, 0, 0});
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    png.writeBytes(chunk("IHDR", header.array()));
    png.writeBytes(chunk("IDAT", zeros((1L + width) * rows)));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  /** So many zeros, deflated. */
  public static byte[] zeros(long count) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    byte[] buffer = new byte[1 << 16];
    for (long left = count; left > 0; left -= some.length) {
      deflater.setInput(some, 0, (int) Math.min(left, some.length));
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] inserted(byte[] file, int place, byte[] more) {
    return ByteBuffer.allocate(file.length + more.length)
        .put(file, 0, place)
        .put(more)
        .put(file, place, file.length - place)
        .array();
  }
}
