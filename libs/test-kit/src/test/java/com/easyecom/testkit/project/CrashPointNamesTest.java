package com.easyecom.testkit.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashPointNamesTest {

  @TempDir Path project;

  @Test
  void literalsAreFoundInAllModulesAndTestsArePassedOver() throws IOException {
    write("a-service/src/main/java/A.java", "CrashPoint.reach(\"order.placed.committed\");");
    write("libs/kit/src/main/java/b/B.java", "CrashPoint.reach(\n    \"outbox.batch_sent\");");
    write("a-service/src/test/java/T.java", "CrashPoint.reach(name);");
    write("a-service/target/src/main/java/G.java", "CrashPoint.reach(name);");
    CrashPointNames names = CrashPointNames.below(project);
    assertEquals(List.of("order.placed.committed", "outbox.batch_sent"), names.names());
    assertEquals(List.of(), names.violations());
  }

  @Test
  void aNameThatStandsTwiceIsFound() throws IOException {
    write("a/src/main/java/A.java", "CrashPoint.reach(\"order.placed\");");
    write("b/src/main/java/B.java", "CrashPoint.reach(\"order.placed\");");
    List<String> violations = CrashPointNames.below(project).violations();
    assertEquals(1, violations.size());
    assertTrue(violations.getFirst().startsWith("order.placed stands at more than one place"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CrashPoint.reach(name);",
        "CrashPoint.reach(PREFIX + \"placed\");",
        "CrashPoint.reach(\"order.\" + what);",
        "CrashPoint.reach(isIt() ? \"a.b\" : \"c.d\");",
        "CrashPoint.reach(\"placed\");",
        "CrashPoint.reach(\"Order.Placed\");",
        "names.forEach(CrashPoint::reach);",
        "import static com.easyecom.kit.crash.CrashPoint.reach;"
      })
  void whatIsNoLiteralNameIsFound(String use) throws IOException {
    write("a/src/main/java/A.java", use);
    assertEquals(1, CrashPointNames.below(project).violations().size());
  }

  @Test
  void thePointsOfTheKitAreAmongThoseOfTheProject() {
    assertTrue(CrashPointNames.below(ProjectRoot.find()).names().contains("outbox.batch.sent"));
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
