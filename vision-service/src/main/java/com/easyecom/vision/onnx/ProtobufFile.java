package com.easyecom.vision.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Goes from field to field of a file in protobuf's wire format, jumping over what nobody looks
 * into. A file that is cut short, or none of this format, ends in fields that are not known.
 */
final class ProtobufFile implements AutoCloseable {

  private static final int BUFFER_BYTES = 8192;
  private static final int MOST_VARINT_BITS = 63;

  private final FileChannel channel;
  private final long size;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

  /** Of the byte after the buffer's last. */
  private long bufferEnd;

  private ProtobufFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * @param wire how the value is written; -1 if that is unknown
   * @param value of a varint; else 0
   * @param end the position after the field; for a message, its content is between
   */
  record Field(int number, int wire, long value, long end) {

    boolean isKnown() {
      return wire >= 0;
    }

    boolean isMessage() {
      return wire == 2;
    }
  }

  static ProtobufFile open(Path file) throws IOException {
    return new ProtobufFile(FileChannel.open(file, StandardOpenOption.READ));
  }

  long size() {
    return size;
  }

  long position() {
    return bufferEnd - buffer.remaining();
  }

  /** The field at the position, which moves to its content. */
  Field next() throws IOException {
    long tag = varint();
    int number = (int) (tag >>> 3);
    return switch ((int) (tag & 7)) {
      case 0 -> new Field(number, 0, varint(), position());
      case 1 -> new Field(number, 1, 0, position() + Long.BYTES);
      case 2 -> {
        long length = varint();
        boolean fits = length >= 0 && length <= size - position();
        yield new Field(number, fits ? 2 : -1, 0, fits ? position() + length : size);
      }
      case 5 -> new Field(number, 5, 0, position() + Integer.BYTES);
      default -> new Field(number, -1, 0, size);
    };
  }

  void skipTo(long position) {
    long ahead = position - position();
    // It may lie behind, where a broken file's field reached out of its message.
    if (ahead >= 0 && ahead <= buffer.remaining()) {
      buffer.position(buffer.position() + (int) ahead);
    } else {
      buffer.position(buffer.limit());
      bufferEnd = position;
    }
  }

  /** Below 0 if it is none. */
  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < MOST_VARINT_BITS; shift += 7) {
      int next = read();
      if (next < 0) {
        return -1;
      }
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    // A negative number has a tenth byte; nothing that is looked for is negative.
    read();
    return value | Long.MIN_VALUE;
  }

  private int read() throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear();
      int count = channel.read(buffer, bufferEnd);
      buffer.flip();
      if (count <= 0) {
        return -1;
      }
      bufferEnd += count;
    }
    return Byte.toUnsignedInt(buffer.get());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
