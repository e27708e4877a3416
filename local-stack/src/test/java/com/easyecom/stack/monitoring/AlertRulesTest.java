package com.easyecom.stack.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The alert rules, by Prometheus's own tool; and each has a runbook. */
class AlertRulesTest {

  private static final Path ROOT = Path.of("..");
  private static final Path ALERTS = ROOT.resolve("monitoring/alerts");
  private static final Pattern ALERT = Pattern.compile("- alert: ");
  private static final Pattern RUNBOOK = Pattern.compile("runbook: (\\S+)#(\\S+)");

  @Test
  @Tag("full")
  void promtoolReadsTheRulesAndTriesThem() throws Exception {
    assumeTrue(run("--version") == 0, "needs promtool, of Debian's package prometheus");
    List<Path> files = files();
    assertFalse(files.isEmpty());
    for (Path file : files) {
      assertEquals(
          0,
          run(isTest(file) ? "test" : "check", "rules", file.getFileName().toString()),
          file.toString());
    }
  }

  @Test
  void eachRuleHasARunbookThatIsThere() throws IOException {
    for (Path file : files()) {
      String rules = Files.readString(file);
      Matcher runbook = RUNBOOK.matcher(rules);
      if (!isTest(file)) {
        assertEquals(ALERT.matcher(rules).results().count(), runbook.results().count());
      }
      runbook.reset();
      while (runbook.find()) {
        String heading = runbook.group(2).replace('-', ' ');
        assertTrue(
            Files.readAllLines(ROOT.resolve(runbook.group(1))).stream()
                .anyMatch(
                    line ->
                        line.matches("#+ .*") && line.toLowerCase(Locale.ROOT).endsWith(heading)),
            runbook.group());
      }
    }
  }

  private static boolean isTest(Path file) {
    return file.getFileName().toString().endsWith("_test.yml");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ALERTS)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }

  private static int run(String... arguments) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList())
              .directory(ALERTS.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      System.out.println(output);
      return process.waitFor();
    } catch (IOException missing) {
      return -1;
    }
  }
}
