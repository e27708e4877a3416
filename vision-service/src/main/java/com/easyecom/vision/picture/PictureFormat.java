package com.easyecom.vision.picture;

import com.easyecom.kernel.error.Refusal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;

/** The formats that are taken, told by the first bytes of a file and by nothing else. */
enum PictureFormat {
  JPEG("ffd8ff", "", JpegContainer::read),
  PNG("89504e470d0a1a0a", "", PngContainer::read),
  GIF("474946383961", "474946383761", GifContainer::read),
  WEBP("52494646........57454250", "", WebpContainer::read);

  private static final int LONGEST_MAGIC = 12;

  private final String magic;
  private final String otherMagic;

  @SuppressWarnings("ImmutableEnumChecker") // Methods without a state.
  private final Function<byte[], Container> reader;

  PictureFormat(String magic, String otherMagic, Function<byte[], Container> reader) {
    this.magic = magic;
    this.otherMagic = otherMagic;
    this.reader = reader;
  }

  /**
   * The file's picture, without the rest of the file.
   *
   * @throws Refusal {@code empty_file}, {@code not_an_image}, {@code damaged_image}
   */
  static Container open(byte[] file) {
    if (file.length == 0) {
      throw new Refusal(PictureError.EMPTY_FILE, "The file has no bytes.");
    }
    String begin = HexFormat.of().formatHex(file, 0, Math.min(file.length, LONGEST_MAGIC));
    PictureFormat format =
        Arrays.stream(values())
            .filter(one -> one.begins(begin))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        PictureError.NOT_AN_IMAGE,
                        "Its bytes, whatever its name, are of no JPEG, PNG, WebP or GIF."));
    return format.reader.apply(file);
  }

  private boolean begins(String begin) {
    return begin.matches(magic + ".*") || (!otherMagic.isEmpty() && begin.startsWith(otherMagic));
  }
}
