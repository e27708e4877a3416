package com.easyecom.testkit.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.easyecom.testkit.project.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that must be what the code makes of it. */
public final class GoldenFile {

  /** Set to true, it makes tests write the files instead of comparing them. */
  public static final String UPDATE = "golden.update";

  private final Path file;

  private GoldenFile(Path file) {
    this.file = file;
  }

  /**
   * @param path from the project's root, for example {@code docs/openapi/order-service.json}
   */
  public static GoldenFile of(String path) {
    return new GoldenFile(ProjectRoot.find().resolve(path));
  }

  static GoldenFile of(Path file) {
    return new GoldenFile(file);
  }

  /** Whether tests write golden files just now. */
  public static boolean isUpdating() {
    return Boolean.getBoolean(UPDATE);
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /** The committed text. */
  public String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless the file has this text; writes it when asked to by {@value #UPDATE}. */
  public void assertSame(String actual) {
    if (isUpdating()) {
      write(actual);
      return;
    }
    String how = "run the test with -D" + UPDATE + "=true and look at the difference";
    if (!exists()) {
      fail(file + " is missing; " + how);
    }
    assertEquals(text(), actual, () -> file + " is out of date; " + how);
  }

  private void write(String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
