package com.easyecom.testkit.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.AssertionFailedError;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class GoldenFileTest {

  private final String asked = System.getProperty(GoldenFile.UPDATE, "false");

  @TempDir Path folder;

  @AfterEach
  void asBefore() {
    System.setProperty(GoldenFile.UPDATE, asked);
  }

  @Test
  void theSameTextPassesAndAnotherFails() throws IOException {
    System.setProperty(GoldenFile.UPDATE, "false");
    Path file = Files.writeString(folder.resolve("a.json"), "text");
    GoldenFile.of(file).assertSame("text");
    assertThrows(AssertionFailedError.class, () -> GoldenFile.of(file).assertSame("other"));
    assertEquals("text", Files.readString(file));
  }

  @Test
  void aMissingFileFails() {
    System.setProperty(GoldenFile.UPDATE, "false");
    GoldenFile missing = GoldenFile.of(folder.resolve("missing.json"));
    assertFalse(missing.exists());
    assertThrows(AssertionFailedError.class, () -> missing.assertSame("text"));
  }

  @Test
  void anUpdateWritesTheFileAndItsFolder() {
    System.setProperty(GoldenFile.UPDATE, "true");
    GoldenFile file = GoldenFile.of(folder.resolve("new/a.json"));
    file.assertSame("text");
    assertEquals("text", file.text());
  }

  @Test
  void pathsAreOfTheProject() {
    assertTrue(GoldenFile.of("libs/kernel/pom.xml").exists());
  }

  @Test
  void canonicalJsonDoesNotDependOnTheOrderOfMembers() {
    assertEquals(
        CanonicalJson.of("{\"b\":[1,{\"d\":1,\"c\":null}],\"a\":\"x\"}"),
        CanonicalJson.of("{ \"a\": \"x\", \"b\": [1, {\"c\": null, \"d\": 1}] }"));
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of("{"));
  }
}
