package com.easyecom.stack.home;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random passwords and keys, made when first asked for and kept in a file of mode 600. */
public final class Secrets {
  private static final int BYTES = 32;

  private final Path file;
  private final Properties values;
  private final SecureRandom random = new SecureRandom();

  private Secrets(Path file, Properties values) {
    this.file = file;
    this.values = values;
  }

  /** Reads what is there. */
  public static Secrets open(StackHome home) {
    Properties values = new Properties();
    if (Files.exists(home.secrets())) {
      try (Reader reader = Files.newBufferedReader(home.secrets())) {
        values.load(reader);
      } catch (IOException e) {
        throw new StackException("Cannot read " + home.secrets() + ": " + e.getMessage(), e);
      }
    }
    return new Secrets(home.secrets(), values);
  }

  /** The secret of that name; the same at every start. */
  public synchronized String get(String name) {
    String known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    values.setProperty(name, fresh);
    save();
    return fresh;
  }

  private void save() {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer writer = Files.newBufferedWriter(draft)) {
        values.store(writer, "Made by ./easyecom up. The data cannot be read without it.");
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
