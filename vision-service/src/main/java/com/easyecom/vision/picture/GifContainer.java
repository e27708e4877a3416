package com.easyecom.vision.picture;

import java.io.ByteArrayOutputStream;

/** GIF (CompuServe, 89a): its first picture alone, without comments and what moves. */
final class GifContainer {

  private static final int HEADER = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int TRAILER = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int TABLE_FLAG = 0x80;
  private static final int TABLE_SIZE = 0x07;
  private static final int DESCRIPTOR_BEFORE_FLAGS = 8;

  private final byte[] file;
  private final ByteCursor in;
  private final ByteArrayOutputStream clean;

  private GifContainer(byte[] file) {
    this.file = file;
    this.in = new ByteCursor(file, 0);
    this.clean = new ByteArrayOutputStream(file.length);
  }

  static Container read(byte[] file) {
    return new GifContainer(file).read();
  }

  private Container read() {
    in.skip(HEADER);
    skipTable(file[HEADER - 3]);
    clean.write(file, 0, in.position());
    int introducer = in.u8();
    while (introducer == EXTENSION) {
      extension();
      introducer = in.u8();
    }
    if (introducer != IMAGE) {
      throw Container.damaged("The file has no picture in it.");
    }
    image();
    return new Container(PictureFormat.GIF, clean.toByteArray(), ExifOrientation.UPRIGHT);
  }

  private void extension() {
    int start = in.position() - 1;
    int label = in.u8();
    subBlocks();
    if (label == GRAPHIC_CONTROL) {
      clean.write(file, start, in.position() - start);
    }
  }

  private void image() {
    int start = in.position() - 1;
    in.skip(DESCRIPTOR_BEFORE_FLAGS);
    skipTable(in.u8());
    in.u8(); // The size of its first codes.
    subBlocks();
    clean.write(file, start, in.position() - start);
    clean.write(TRAILER);
  }

  private void skipTable(int flags) {
    if ((flags & TABLE_FLAG) != 0) {
      in.skip(3L * (2 << (flags & TABLE_SIZE)));
    }
  }

  private void subBlocks() {
    for (int size = in.u8(); size > 0; size = in.u8()) {
      in.skip(size);
    }
  }
}
