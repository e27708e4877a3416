package com.easyecom.vision.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.error.Refusal;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Files that are refused, each by its code, and those that want more memory than they get. */
class BadPictureTest {

  private static final BufferedImage PICTURE = Drawn.picture(400, 300, 1);
  private static final long MEGABYTE = 1 << 20;

  @Test
  void whatIsNoPictureIsRefused() {
    refused("empty_file", new byte[0]);
    refused("not_an_image", text("just a text, whatever its name"));
    refused("not_an_image", text("<svg xmlns='x'><script>alert(1)</script></svg>"));
    refused("not_an_image", text("GIF8"));
    refused("not_an_image", text("RIFF0000WAVEfmt "));
  }

  @Test
  void whatIsCutOffIsRefusedWhereverThatIs() {
    for (byte[] file :
        new byte[][] {
          Drawn.jpeg(PICTURE), Drawn.png(PICTURE), Drawn.gif(PICTURE), Drawn.webp(PICTURE)
        }) {
      for (int length = 12; length < file.length - 1; length += 1 + file.length / 97) {
        refused("damaged_image", Arrays.copyOf(file, length));
      }
    }
  }

  @Test
  void whatIsDamagedIsReadOrRefusedAndNeverAFault() {
    Random random = new Random(5);
    for (byte[] file :
        new byte[][] {
          Drawn.jpeg(PICTURE), Drawn.png(PICTURE), Drawn.gif(PICTURE), Drawn.webp(PICTURE)
        }) {
      for (int i = 0; i < 300; i++) {
        byte[] damaged = file.clone();
        for (int j = 0; j < 3; j++) {
          damaged[12 + random.nextInt(file.length - 12)] = (byte) random.nextInt();
        }
        try {
          ReadPicture.prepare(damaged);
        } catch (Refusal refusal) {
          assertTrue(refusal.code() instanceof PictureError, refusal.toString());
        }
      }
    }
  }

  @Test
  void aHeaderThatClaimsTooManyPixelsIsRefusedBeforeAnythingIsDecoded() {
    byte[] png = Drawn.grayPng(50_000, 50_000, 1);
    byte[] jpeg = Drawn.jpeg(PICTURE);
    int frame = indexOf(jpeg, (byte) 0xff, (byte) 0xc0);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 50_000).putShort(frame + 7, (short) 50_000);
    byte[] gif = Drawn.gif(PICTURE);
    int image = indexOf(gif, (byte) 0x2c, (byte) 0);
    Arrays.fill(gif, image + 5, image + 9, (byte) 0xc3);
    byte[] webp = Drawn.webp(PICTURE);
    Arrays.fill(webp, 26, 30, (byte) 0x3f);
    for (byte[] file : new byte[][] {png, jpeg, gif, webp}) {
      assertTrue(allocated(() -> refused("too_many_pixels", file)) < 2 * MEGABYTE);
    }
    assertTrue(allocated(() -> refused("too_many_pixels", Drawn.grayPng(1, 40_000_001, 0))) >= 0);
  }

  @Test
  void aTextThatIsCompressedAThousandfoldIsNeverInflated() {
    byte[] bomb = Drawn.zeros(1L << 30);
    byte[] text = ByteBuffer.allocate(4 + bomb.length).put(text("a\0\0")).put(bomb).array();
    byte[] indexed =
        Drawn.png(Drawn.draw(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_INDEXED), 1));
    byte[] file = Drawn.withChunk(indexed, "zTXt", text);
    long used = allocated(() -> ReadPicture.prepare(file));
    assertTrue(used < 30 * MEGABYTE, "it took " + used / MEGABYTE + " MB");
  }

  @Test
  void aLargePictureIsMadeSmallerWhileItIsDecoded() {
    byte[] file = Drawn.grayPng(8_000, 5_000, 5_000);
    assertTrue(file.length < 100_000);
    PreparedPicture prepared = ReadPicture.prepare(file);
    assertEquals(4_000, prepared.width());
    assertEquals(2_500, prepared.height());
    long used = allocated(() -> ReadPicture.prepare(file));
    assertTrue(used < 160 * MEGABYTE, "it took " + used / MEGABYTE + " MB");
  }

  @Test
  void aPictureInThousandsOfScansIsRefused() {
    byte[] jpeg = Drawn.progressive(PICTURE);
    int scan = indexOf(jpeg, (byte) 0xff, (byte) 0xda);
    byte[] one = Arrays.copyOfRange(jpeg, scan, scan + 2 + jpeg[scan + 3]);
    ByteBuffer many = ByteBuffer.allocate(jpeg.length + 1_000 * one.length).put(jpeg, 0, scan);
    for (int i = 0; i < 1_000; i++) {
      many.put(one);
    }
    refused("damaged_image", many.put(jpeg, scan, jpeg.length - scan).array());
  }

  private static Refusal refused(String code, byte[] file) {
    Refusal refusal = assertThrows(Refusal.class, () -> ReadPicture.prepare(file));
    assertEquals(code, refusal.code().code(), refusal.getMessage());
    assertEquals(code, assertThrows(Refusal.class, () -> ReadPicture.look(file)).code().code());
    return refusal;
  }

  private static long allocated(Supplier<?> work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertNotNull(work.get());
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static int indexOf(byte[] file, byte first, byte second) {
    for (int i = 12; i < file.length - 1; i++) {
      if (file[i] == first && file[i + 1] == second) {
        return i;
      }
    }
    throw new IllegalArgumentException("it is not there");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
