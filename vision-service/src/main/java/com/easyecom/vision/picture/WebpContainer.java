package com.easyecom.vision.picture;

import com.easyecom.kernel.error.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * WebP (RFC 9649): RIFF chunks. Of an extended file it keeps alpha and picture; what moves is
 * refused.
 */
final class WebpContainer {

  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private WebpContainer() {}

  static Container read(byte[] file) {
    ByteCursor in = new ByteCursor(file, 4);
    long end = in.u32Little() + CHUNK_HEADER;
    in.skip(4);
    in.require(end - HEADER);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream(file.length);
    int orientation = ExifOrientation.UPRIGHT;
    boolean hasPixels = false;
    while (in.position() + CHUNK_HEADER <= end) {
      int start = in.position();
      in.skip(4);
      long length = in.u32Little();
      in.skip(length);
      if (length % 2 == 1 && !in.isAtEnd()) {
        in.skip(1);
      }
      if (in.isAt(start, "ANMF") || in.isAt(start, "ANIM")) {
        throw new Refusal(PictureError.NOT_AN_IMAGE, "A WebP that moves is not taken.");
      } else if (in.isAt(start, "EXIF")) {
        orientation = exif(in, file, start + CHUNK_HEADER, (int) length);
      } else if (isNeeded(in, start)) {
        write(chunks, file, start, in.position());
      }
      hasPixels = hasPixels || in.isAt(start, "VP8 ") || in.isAt(start, "VP8L");
    }
    if (!hasPixels) {
      throw Container.damaged("The file has no picture in it.");
    }
    return new Container(PictureFormat.WEBP, riff(chunks.toByteArray()), orientation);
  }

  private static boolean isNeeded(ByteCursor in, int start) {
    return in.isAt(start, "VP8") || in.isAt(start, "ALPH");
  }

  /** An extended header's flags say what follows: of alpha alone they still may. */
  private static void write(ByteArrayOutputStream chunks, byte[] file, int start, int end) {
    boolean isExtended = file[start + 3] == 'X';
    chunks.write(file, start, end - start);
    if (isExtended) {
      byte[] soFar = chunks.toByteArray();
      soFar[soFar.length - (end - start) + CHUNK_HEADER] &= 0x10;
      chunks.reset();
      chunks.writeBytes(soFar);
    }
  }

  /** Some writers put JPEG's prefix before the data. */
  private static int exif(ByteCursor in, byte[] file, int start, int length) {
    int prefix = in.isAt(start, "Exif\0\0") ? 6 : 0;
    return ExifOrientation.read(file, start + prefix, start + length);
  }

  private static byte[] riff(byte[] chunks) {
    ByteBuffer riff = ByteBuffer.allocate(HEADER + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
    riff.put(new byte[] {'R', 'I', 'F', 'F'});
    riff.putInt(4 + chunks.length);
    riff.put(new byte[] {'W', 'E', 'B', 'P'});
    riff.put(chunks);
    return riff.array();
  }
}
