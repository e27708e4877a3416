package com.easyecom.stack.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

  @TempDir private Path root;

  @BeforeEach
  void modules() throws IOException {
    write("order-service/pom.xml", "");
    write(
        "order-service/target/surefire-reports/TEST-a.xml",
        """
        <testsuite>
          <testcase classname="com.easyecom.OrderTest" name="passes"/>
          <testcase classname="com.easyecom.OrderTest" name="fails">
            <failure message="expected 1&#10;but was 2">trace</failure>
          </testcase>
          <testcase classname="com.easyecom.OrderTest" name="breaks"><error>oh no</error></testcase>
          <testcase classname="com.easyecom.OrderTest" name="waits"><skipped message="no browser"/>
          </testcase>
        </testsuite>
        """);
    write("libs/kernel/pom.xml", "");
    write(
        "libs/kernel/target/surefire-reports/TEST-b.xml",
        "<testsuite><testcase classname='M' name='adds'/></testsuite>");
    write(
        "libs/kernel/src/test/java/ChaosTest.java",
        """
        @Tag("full")
        class ChaosTest {
          @Test
          @Tag("full")
          void killsEverything() {}
        }
        """);
    write(
        "libs/kernel/src/test/java/QuotingTest.java",
        """
        class QuotingTest {
          String text = ""\"
              @Tag("full")
              class IsNoTest {}
              ""\";
        }
        """);
  }

  @Test
  void passedFailedAndSkippedTestsOfAllModulesAreSummedUp() throws IOException {
    String report = print(new TestReport(root, List.of()).collect(LONG_AGO, true));
    assertTrue(report.endsWith("\n2 passed, 2 failed, 1 skipped\n"), report);
    assertTrue(report.contains("OrderTest.waits"), report);
    assertTrue(report.contains("no browser"), report);
    assertTrue(report.contains("expected 1\n"), report);
  }

  @Test
  void whatIsReservedForAFullRunIsNamedAsSkipped() throws IOException {
    TestRun run = new TestReport(root, List.of("libs/kernel")).collect(LONG_AGO, false);
    assertEquals(
        List.of("ChaosTest", "ChaosTest.killsEverything"),
        run.skipped().stream().map(TestRun.Entry::test).toList());
  }

  @Test
  void reportsOfAnEarlierRunDoNotCount() throws IOException {
    FileTime tomorrow = FileTime.from(Instant.now().plusSeconds(86_400));
    assertEquals(0, new TestReport(root, List.of()).collect(tomorrow, true).passed());
  }

  private void write(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static String print(TestRun run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TestReport.print(run, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
