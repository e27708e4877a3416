package com.easyecom.vision.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing that Exif is asked for: how the camera was held. Exif is TIFF (CIPA DC-008): a
 * header of eight bytes, which leads to a list of entries of twelve bytes.
 */
final class ExifOrientation {

  static final int UPRIGHT = 1;

  private static final int MOST = 8;
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final int SHORT = 3;
  private static final int TIFF = 42;

  private ExifOrientation() {}

  /** The orientation, 1 to 8; 1 where there is none that can be read. */
  static int read(byte[] file, int start, int end) {
    if (start + 8 > end || end > file.length) {
      return UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, start, end - start).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long list = Integer.toUnsignedLong(tiff.getInt(4));
    if (tiff.getShort(2) != TIFF || list + 2 > tiff.limit()) {
      return UPRIGHT;
    }
    return inList(tiff, (int) list);
  }

  private static int inList(ByteBuffer tiff, int list) {
    int entries = Short.toUnsignedInt(tiff.getShort(list));
    for (int i = 0; i < entries; i++) {
      int entry = list + 2 + i * ENTRY_BYTES;
      if (entry + ENTRY_BYTES > tiff.limit()) {
        return UPRIGHT;
      }
      if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT) {
        int found = tiff.getShort(entry + 8);
        return found >= UPRIGHT && found <= MOST ? found : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
