package com.easyecom.vision.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG (ISO/IEC 15948): a row of chunks. Other chunks than those that the pixels need may be texts
 * and profiles that are compressed a thousandfold; they are never inflated.
 */
final class PngContainer {

  private static final int SIGNATURE = 8;
  private static final int CHUNK_FRAME = 12;
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private PngContainer() {}

  static Container read(byte[] file) {
    ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
    clean.write(file, 0, SIGNATURE);
    ByteCursor in = new ByteCursor(file, SIGNATURE);
    int orientation = ExifOrientation.UPRIGHT;
    boolean hasPixels = false;
    String type;
    do {
      int start = in.position();
      long length = in.u32();
      type = type(in);
      in.skip(length);
      checkSum(file, start + 4, (int) length + 4, in.u32());
      if (NEEDED.contains(type)) {
        clean.write(file, start, (int) length + CHUNK_FRAME);
      } else if (type.equals("eXIf")) {
        orientation = ExifOrientation.read(file, start + 8, start + 8 + (int) length);
      }
      hasPixels = hasPixels || type.equals("IDAT");
    } while (!type.equals("IEND"));
    if (!hasPixels) {
      throw Container.damaged("The file has no picture in it.");
    }
    return new Container(PictureFormat.PNG, clean.toByteArray(), orientation);
  }

  private static String type(ByteCursor in) {
    StringBuilder type = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      type.append((char) in.u8());
    }
    return type.toString();
  }

  private static void checkSum(byte[] file, int start, int length, long expected) {
    CRC32 sum = new CRC32();
    sum.update(file, start, length);
    if (sum.getValue() != expected) {
      throw Container.damaged("A checksum in the file is wrong.");
    }
  }
}
