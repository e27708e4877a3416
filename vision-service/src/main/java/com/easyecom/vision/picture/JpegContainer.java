package com.easyecom.vision.picture;

import java.io.ByteArrayOutputStream;

/**
 * JPEG (ITU-T T.81, annex B): a row of segments, and the compressed picture in between. Of the
 * application segments it keeps those that say what the colours are.
 */
final class JpegContainer {

  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int FIRST_RESTART = 0xd0;
  private static final int LAST_RESTART = 0xd7;
  private static final int TEMPORARY = 0x01;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;

  /** JFIF up to its thumbnail, with the segment's length. */
  private static final int JFIF_BYTES = 16;

  /** A progressive picture has about ten; thousands of tiny ones would cost minutes. */
  private static final int MOST_SCANS = 32;

  private final byte[] file;
  private final ByteCursor in;
  private final ByteArrayOutputStream clean;
  private int orientation = ExifOrientation.UPRIGHT;
  private int scans;

  private JpegContainer(byte[] file) {
    this.file = file;
    this.in = new ByteCursor(file, 2);
    this.clean = new ByteArrayOutputStream(file.length);
    clean.write(file, 0, 2);
  }

  static Container read(byte[] file) {
    return new JpegContainer(file).read();
  }

  private Container read() {
    int marker = marker();
    while (marker != END_OF_IMAGE) {
      if (!standsAlone(marker)) {
        segment(marker);
      }
      marker = marker();
    }
    writeMarker(END_OF_IMAGE);
    if (scans == 0) {
      throw Container.damaged("The file has no picture in it.");
    }
    return new Container(PictureFormat.JPEG, clean.toByteArray(), orientation);
  }

  private int marker() {
    if (in.u8() != 0xff) {
      throw Container.damaged("The file is no row of JPEG segments.");
    }
    int marker = in.u8();
    while (marker == 0xff) {
      marker = in.u8();
    }
    return marker;
  }

  private void segment(int marker) {
    int start = in.position();
    int length = in.u16();
    if (length < 2) {
      throw Container.damaged("A segment is shorter than its own length.");
    }
    in.skip(length - 2L);
    if (marker == APP1 && in.isAt(start + 2, "Exif\0\0")) {
      orientation = ExifOrientation.read(file, start + 8, start + length);
    } else if (marker == APP0) {
      writeWithoutThumbnail(start, length);
    } else if (isNeeded(marker, start)) {
      writeMarker(marker);
      clean.write(file, start, length);
    }
    if (marker == START_OF_SCAN) {
      scan();
    }
  }

  private boolean isNeeded(int marker, int start) {
    if (marker == APP2) {
      return in.isAt(start + 2, "ICC_PROFILE\0");
    }
    boolean isOther = (marker > APP0 && marker <= APP15 && marker != APP14) || marker == COMMENT;
    return !isOther;
  }

  private void writeWithoutThumbnail(int start, int length) {
    if (length >= JFIF_BYTES && in.isAt(start + 2, "JFIF\0")) {
      writeMarker(APP0);
      clean.write(0);
      clean.write(JFIF_BYTES);
      clean.write(file, start + 2, JFIF_BYTES - 4);
      clean.write(0);
      clean.write(0);
    }
  }

  /** Copies compressed data, in which an 0xff is followed by 0 or stands before a restart. */
  private void scan() {
    scans++;
    if (scans > MOST_SCANS) {
      throw Container.damaged("The picture comes in more than " + MOST_SCANS + " scans.");
    }
    int start = in.position();
    while (true) {
      if (in.u8() == 0xff) {
        int next = in.u8();
        while (next == 0xff) {
          next = in.u8();
        }
        if (next != 0 && (next < FIRST_RESTART || next > LAST_RESTART)) {
          in.skip(-2);
          clean.write(file, start, in.position() - start);
          return;
        }
      }
    }
  }

  private void writeMarker(int marker) {
    clean.write(0xff);
    clean.write(marker);
  }

  private static boolean standsAlone(int marker) {
    return marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
  }
}
