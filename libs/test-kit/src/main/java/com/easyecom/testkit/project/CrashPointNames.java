package com.easyecom.testkit.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names of the crash points, as the sources give them. Tests arm a point by its name, so each
 * must be a literal that stands at one place.
 */
public final class CrashPointNames {

  /** A call, another way to get at the method, or the class in a static import. */
  private static final Pattern USE =
      Pattern.compile(
          "\\bCrashPoint\\s*\\.\\s*reach\\s*\\(([^;]*)\\)\\s*;"
              + "|\\bCrashPoint\\s*::|import static [\\w.]*\\bCrashPoint\\b");

  private static final Pattern NAME = Pattern.compile("\\s*\"([a-z_]+(?:\\.[a-z_]+)+)\"\\s*");

  private final Map<String, List<Path>> placesByName = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  private CrashPointNames() {}

  /** Those of all delivered sources below the folder. */
  public static CrashPointNames below(Path folder) {
    CrashPointNames names = new CrashPointNames();
    for (Path file : MainSources.below(folder)) {
      names.read(file, folder.relativize(file));
    }
    names.placesByName.forEach(names::checkPlaces);
    return names;
  }

  /** Every name that a test may arm. */
  public List<String> names() {
    return List.copyOf(placesByName.keySet());
  }

  /** What is wrong with them, for people; empty when all is well. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  private void read(Path file, Path shown) {
    try {
      USE.matcher(Files.readString(file)).results().forEach(use -> note(use, shown));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(MatchResult use, Path shown) {
    var name = NAME.matcher(use.group(1) == null ? "" : use.group(1));
    if (name.matches()) {
      placesByName.computeIfAbsent(name.group(1), first -> new ArrayList<>()).add(shown);
    } else {
      violations.add(shown + " names no point by a literal like \"a.b_happened\": " + use.group());
    }
  }

  private void checkPlaces(String name, List<Path> places) {
    if (places.size() > 1) {
      violations.add(name + " stands at more than one place: " + places);
    }
  }
}
