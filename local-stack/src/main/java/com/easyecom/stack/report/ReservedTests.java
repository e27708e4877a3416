package com.easyecom.stack.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tests that run with {@code --full} only. An ordinary run leaves no trace of them, so they are
 * found in the source: what carries the JUnit tag "full".
 */
final class ReservedTests {
  private static final Pattern TAG =
      Pattern.compile("@Tag\\(\"full\"\\)[^{;]*?(?:class|void)\\s+(\\w+)");

  /** What a test has as a text is not its own code. */
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);

  private ReservedTests() {}

  /** One entry for each tagged class or method of the module. */
  static List<TestRun.Entry> in(Path module, String name) throws IOException {
    Path sources = module.resolve("src/test/java");
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    List<TestRun.Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String className = String.valueOf(file.getFileName()).replace(".java", "");
        String code = TEXT_BLOCK.matcher(Files.readString(file)).replaceAll("");
        Matcher tag = TAG.matcher(code);
        while (tag.find()) {
          String test = tag.group(1).equals(className) ? className : className + "." + tag.group(1);
          entries.add(new TestRun.Entry(name, test, "runs with --full"));
        }
      }
    }
    return entries;
  }
}
