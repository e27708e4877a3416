package com.easyecom.vision.upload;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.vision.picture.PictureError;
import com.easyecom.vision.picture.PictureLimits;
import java.nio.file.Path;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * The one picture that a form brings.
 *
 * @param file gone when the request ends
 * @param name what its sender calls it, at most {@value #LONGEST_NAME} characters
 */
public record PictureFile(Path file, String name) {

  private static final int LONGEST_NAME = 200;

  /**
   * Takes it out of a form's files.
   *
   * @param part the name that it must have
   * @param uploads all files of the form
   * @throws Refusal {@code invalid_request} for another name, or not exactly one file; {@code
   *     empty_file}, {@code payload_too_large}
   */
  public static PictureFile of(String part, @Nullable List<FileUpload> uploads) {
    List<FileUpload> files = uploads == null ? List.of() : uploads;
    for (FileUpload other : files) {
      if (!part.equals(other.name())) {
        throw Refusal.invalid(nameOf(other.name()), "is not expected; the file is " + part);
      }
    }
    if (files.size() != 1) {
      throw Refusal.invalid(part, files.isEmpty() ? "is missing, as a file" : "must be one file");
    }
    FileUpload file = files.getFirst();
    if (file.size() == 0) {
      throw new Refusal(PictureError.EMPTY_FILE, "The file has no bytes.");
    }
    if (file.size() > PictureLimits.FILE_BYTES) {
      throw new Refusal(
          CommonError.PAYLOAD_TOO_LARGE,
          "A picture has at most %d bytes.".formatted(PictureLimits.FILE_BYTES));
    }
    return new PictureFile(file.uploadedFile(), nameOf(file.fileName()));
  }

  /** Without folders, and without what cannot be shown or stored. */
  private static String nameOf(@Nullable String given) {
    String name = given == null ? "" : given;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name =
        name.codePoints()
            .filter(PictureFile::isShown)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    name = name.strip();
    int end = Math.min(name.length(), LONGEST_NAME);
    if (end > 0 && Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? "picture" : name.substring(0, end);
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
