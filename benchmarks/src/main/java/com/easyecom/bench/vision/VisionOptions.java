package com.easyecom.bench.vision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What is measured with.
 *
 * @param folder of pictures; they are drawn if there is none
 * @param pictures how many products the catalog has at most
 * @param queries how many of them are searched for, by each change
 */
public record VisionOptions(Optional<Path> folder, int pictures, int queries) {

  private static final int LEAST = 20;
  private static final int MOST = 9_000;

  /**
   * Reads {@code --folder DIR --pictures N --queries N}: 1,000 drawn ones and 200 when not given.
   *
   * @throws IllegalArgumentException for anything else, in words for whoever typed it
   */
  public static VisionOptions of(List<String> options) {
    Optional<Path> folder = Optional.empty();
    int pictures = 1_000;
    int queries = 200;
    for (Iterator<String> each = options.iterator(); each.hasNext(); ) {
      switch (each.next()) {
        case "--folder" -> folder = Optional.of(folder(each));
        case "--pictures" -> pictures = number(each);
        case "--queries" -> queries = number(each);
        default -> throw wrong("the options are --folder DIR, --pictures N and --queries N");
      }
    }
    return new VisionOptions(folder, pictures, Math.min(queries, pictures));
  }

  private static Path folder(Iterator<String> options) {
    Path folder = Path.of(options.hasNext() ? options.next() : "");
    if (!Files.isDirectory(folder)) {
      throw wrong("\"%s\" is no folder", folder);
    }
    return folder;
  }

  private static int number(Iterator<String> options) {
    String text = options.hasNext() ? options.next() : "";
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (number < LEAST || number > MOST) {
      throw wrong("\"%s\" is no number from %d to %d", text, LEAST, MOST);
    }
    return number;
  }

  private static IllegalArgumentException wrong(String message, Object... values) {
    return new IllegalArgumentException("bench vision: " + message.formatted(values));
  }
}
