package com.easyecom.vision.picture;

import com.easyecom.kernel.error.Refusal;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes by the JDK, TwelveMonkeys (JPEG) and libwebp. A picture that would take more memory than
 * it may is decoded to each second, third ... pixel of each row and column (libwebp averages them).
 */
final class Decoder {

  private static final int WEBP_PIXEL_BYTES = 4;

  static {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    registry.registerServiceProvider(new JPEGImageReaderSpi());
    registry.registerServiceProvider(new WebPImageReaderSpi());
    // Files are in memory already; a disk has nothing to do with it.
    ImageIO.setUseCache(false);
  }

  private Decoder() {}

  /**
   * The decoded picture, not yet turned.
   *
   * @param mostBytes that its pixels may take
   * @throws Refusal {@code too_many_pixels} by what the header says, {@code damaged_image}
   */
  static Decoded decode(Container container, long mostBytes) {
    ImageReader reader = reader(container.format());
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(container.clean()))) {
      reader.setInput(in, true, true);
      return decode(reader, mostBytes);
    } catch (IOException | RuntimeException unreadable) {
      // Decoders fail by whatever they stumble upon: an index, a null, a state.
      throw unreadable instanceof Refusal refusal
          ? refusal
          : Container.damaged("The picture cannot be decoded.");
    } finally {
      reader.dispose();
    }
  }

  private static Decoded decode(ImageReader reader, long mostBytes) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    PictureLimits.check(width, height);
    ImageReadParam how = reader.getDefaultReadParam();
    int bytes = pixelBytes(reader, how);
    int step = step((long) width * height * bytes, mostBytes);
    if (step > 1) {
      if (how instanceof WebPReadParam webp) {
        webp.setUseScaling(true);
        webp.setScaledWidth(Math.ceilDiv(width, step));
        webp.setScaledHeight(Math.ceilDiv(height, step));
      } else {
        how.setSourceSubsampling(step, step, 0, 0);
      }
    }
    BufferedImage pixels = reader.read(0, how);
    return new Decoded(pixels, step == 1 && bytes <= WEBP_PIXEL_BYTES && isOfScreens(reader));
  }

  /** The smallest step that leaves few enough of so many bytes. */
  private static int step(long bytes, long mostBytes) {
    int step = 1;
    while (bytes / ((long) step * step) > mostBytes) {
      step++;
    }
    return step;
  }

  /** What a pixel takes while it is decoded; where nobody says, four bytes. */
  private static int pixelBytes(ImageReader reader, ImageReadParam how) throws IOException {
    ImageTypeSpecifier raw = how instanceof WebPReadParam ? null : reader.getRawImageType(0);
    if (raw == null) {
      return WEBP_PIXEL_BYTES;
    }
    SampleModel samples = raw.getSampleModel();
    int bits = samples.getNumBands() * samples.getSampleSize(0);
    return Math.max(WEBP_PIXEL_BYTES, bits / Byte.SIZE);
  }

  /** Not of printers: browsers show four inks in their own ways. */
  private static boolean isOfScreens(ImageReader reader) throws IOException {
    ImageTypeSpecifier raw = reader.getRawImageType(0);
    return raw == null || raw.getColorModel().getColorSpace().getNumComponents() <= 3;
  }

  private static ImageReader reader(PictureFormat format) {
    try {
      return spi(format).createReaderInstance();
    } catch (IOException impossible) {
      throw new IllegalStateException("no reader of " + format, impossible);
    }
  }

  private static ImageReaderSpi spi(PictureFormat format) throws IIOException {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    return switch (format) {
      case JPEG -> registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
      case WEBP -> registry.getServiceProviderByClass(WebPImageReaderSpi.class);
      case PNG, GIF ->
          ImageIO.getImageReadersByFormatName(format.name()).next().getOriginatingProvider();
    };
  }
}
