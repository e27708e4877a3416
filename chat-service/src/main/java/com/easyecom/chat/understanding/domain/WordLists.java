package com.easyecom.chat.understanding.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lists of words from a file beside the code: {@code [section]}, then words or phrases, several on
 * a line with commas between them; {@code ;} begins a comment.
 */
final class WordLists {

  private static final String FOLDER = "/com/easyecom/chat/understanding/";

  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  private WordLists() {}

  /**
   * @throws IllegalStateException when the file is not there, or has words before any section
   */
  static WordLists read(String file) {
    WordLists lists = new WordLists();
    try (InputStream bytes = WordLists.class.getResourceAsStream(FOLDER + file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(bytes, file), StandardCharsets.UTF_8))) {
      lists.read(lines);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return lists;
  }

  private void read(BufferedReader lines) throws IOException {
    List<String> section = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith(";")) {
        continue;
      }
      if (text.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(text.substring(1, text.length() - 1), section);
      } else if (section == null) {
        throw new IllegalStateException("words outside of any section: " + text);
      } else {
        for (String phrase : text.split(",", -1)) {
          section.add(phrase.strip());
        }
      }
    }
  }

  Set<String> names() {
    return sections.keySet();
  }

  /**
   * @throws NullPointerException when there is no such section
   */
  List<String> list(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }

  /** A section as a set of single words. */
  Set<String> set(String section) {
    return Set.copyOf(list(section));
  }
}
