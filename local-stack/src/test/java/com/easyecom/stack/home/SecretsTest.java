package com.easyecom.stack.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path root;
  private StackHome home;

  @BeforeEach
  void create() {
    home = new StackHome(root, root.resolve(".easyecom"));
    home.create();
  }

  @Test
  void aSecretStaysTheSame() {
    String first = Secrets.open(home).get("a");
    assertEquals(first, Secrets.open(home).get("a"));
    assertNotEquals(first, Secrets.open(home).get("b"));
  }

  @Test
  void onlyTheOwnerCanReadThem() throws IOException {
    Secrets.open(home).get("a");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())));
  }

  @Test
  void theyGoWithTheData() {
    String before = Secrets.open(home).get("a");
    home.deleteData();
    assertNotEquals(before, Secrets.open(home).get("a"));
  }
}
