package com.easyecom.stack.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** The end of {@code ./easyecom test}: a table of what was skipped, and one line with the sums. */
public final class TestReport {
  private final Path root;
  private final List<String> modules;

  /**
   * @param modules folders below the root; empty for all
   */
  TestReport(Path root, List<String> modules) {
    this.root = root;
    this.modules = modules;
  }

  /**
   * Arguments: the project's root, a file made when the run began, whether the run was a full one,
   * whether a skip is a failure, and the folders of the tested modules (none for all). Exits with 1
   * if anything failed, or was skipped where that counts as a failure.
   */
  public static void main(String[] args) throws IOException {
    TestReport report = new TestReport(Path.of(args[0]), List.of(args).subList(4, args.length));
    boolean full = Boolean.parseBoolean(args[2]);
    boolean noSkips = Boolean.parseBoolean(args[3]);
    TestRun run = report.collect(Files.getLastModifiedTime(Path.of(args[1])), full);
    print(run, System.out);
    System.exit(run.failed().isEmpty() && !(noSkips && !run.skipped().isEmpty()) ? 0 : 1);
  }

  /**
   * Reads what the tests left behind.
   *
   * @param since reports that are older belong to an earlier run
   * @param full whether tests with the tag "full" ran; else they are named as skipped
   */
  TestRun collect(FileTime since, boolean full) throws IOException {
    TestRun run = new TestRun();
    for (Path module : folders()) {
      String name = root.relativize(module).toString();
      for (Path file : SurefireReport.filesOf(module, since)) {
        SurefireReport.read(file, name, run);
      }
      if (!full) {
        ReservedTests.in(module, name).forEach(run.skipped()::add);
      }
    }
    return run;
  }

  static void print(TestRun run, PrintStream out) {
    printTable("Failed", run.failed(), out);
    printTable("Skipped", run.skipped(), out);
    out.printf(
        "%n%d passed, %d failed, %d skipped%n",
        run.passed(), run.failed().size(), run.skipped().size());
  }

  private static void printTable(String title, List<TestRun.Entry> entries, PrintStream out) {
    if (entries.isEmpty()) {
      return;
    }
    out.printf("%n%s:%n", title);
    for (TestRun.Entry entry : entries) {
      out.printf("  %-22s %-60s %s%n", entry.module(), entry.test(), entry.reason());
    }
  }

  private List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String module : modules) {
      folders.add(root.resolve(module));
    }
    if (modules.isEmpty()) {
      addModulesBelow(root, folders);
    }
    return folders;
  }

  private static void addModulesBelow(Path folder, List<Path> folders) throws IOException {
    try (var children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        if (Files.exists(child.resolve("pom.xml"))) {
          folders.add(child);
        } else if (child.endsWith("libs")) {
          addModulesBelow(child, folders);
        }
      }
    }
  }
}
