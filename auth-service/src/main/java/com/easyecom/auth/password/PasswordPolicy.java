package com.easyecom.auth.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are good enough: long, and not among those that are tried first (NIST SP 800-63B,
 * section 3.1.1.2). There are no rules about their composition.
 */
public final class PasswordPolicy {

  /** Fewest characters, counted as Unicode code points. */
  public static final int MIN_LENGTH = 8;

  /** Most characters, far beyond what anybody types. */
  public static final int MAX_LENGTH = 256;

  private static final String WELL_KNOWN_FILE = "well-known-passwords.txt";
  private static final Set<String> WELL_KNOWN = readWellKnown();

  private PasswordPolicy() {}

  /** What is wrong with the password, to follow its field's name; empty when it is good enough. */
  public static Optional<String> weaknessOf(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      return Optional.of("must have at least " + MIN_LENGTH + " characters");
    }
    if (length > MAX_LENGTH) {
      return Optional.of("must have at most " + MAX_LENGTH + " characters");
    }
    return WELL_KNOWN.contains(password.strip().toLowerCase(Locale.ROOT))
        ? Optional.of("is one of the passwords that are tried first; choose another")
        : Optional.empty();
  }

  private static Set<String> readWellKnown() {
    try (InputStream file = PasswordPolicy.class.getResourceAsStream(WELL_KNOWN_FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
