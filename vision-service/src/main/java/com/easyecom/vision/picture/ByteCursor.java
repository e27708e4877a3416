package com.easyecom.vision.picture;

import com.easyecom.kernel.error.Refusal;

/** Reads a file's bytes from the first to the last; what is missing is a damaged picture. */
final class ByteCursor {

  private final byte[] bytes;
  private int position;

  ByteCursor(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  int position() {
    return position;
  }

  boolean isAtEnd() {
    return position >= bytes.length;
  }

  /** One byte, unsigned. */
  int u8() {
    require(1);
    return bytes[position++] & 0xff;
  }

  /** Two bytes, the first counts more. */
  int u16() {
    return u8() << 8 | u8();
  }

  /** Two bytes, the last counts more. */
  int u16Little() {
    return u8() | u8() << 8;
  }

  /** Four bytes, the first counts more. */
  long u32() {
    return (long) u16() << 16 | u16();
  }

  /** Four bytes, the last counts more. */
  long u32Little() {
    return u16Little() | (long) u16Little() << 16;
  }

  void skip(long count) {
    require(count);
    position += (int) count;
  }

  /** Whether these characters stand at a place. */
  boolean isAt(int place, String text) {
    if (place < 0 || place + text.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ((bytes[place + i] & 0xff) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * @throws Refusal {@code damaged_image} when fewer bytes follow
   */
  void require(long count) {
    if (count > bytes.length - position) {
      throw Container.damaged("The file ends before the picture does.");
    }
  }
}
