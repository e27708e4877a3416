package com.easyecom.kernel.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

  /** The example of one block in FIPS 180-4's appendix. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void textBytesAndFilesOfTheSameContentHaveTheSameHash() throws IOException {
    byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
    assertEquals(OF_ABC, Sha256.of("abc"));
    assertEquals(OF_ABC, Sha256.of(bytes));
    assertEquals(OF_ABC, Sha256.of(Files.write(folder.resolve("file"), bytes)));
    assertEquals(OF_ABC, HexFormat.of().formatHex(Sha256.digest().digest(bytes)));
  }

  @Test
  void aFileLargerThanABufferIsReadWhole() throws IOException {
    byte[] bytes = new byte[100_000];
    bytes[99_999] = 1;
    assertEquals(Sha256.of(bytes), Sha256.of(Files.write(folder.resolve("file"), bytes)));
  }
}
