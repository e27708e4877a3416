package com.easyecom.kernel.chain;

import com.easyecom.kernel.hash.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a record and, by that of the one before it, of the whole chain up to there. */
public record ChainHash(byte[] bytes) {

  /** What comes before the first record. */
  public static final ChainHash BEGINNING = new ChainHash(new byte[32]);

  /**
   * Reads what {@link #hex} wrote.
   *
   * @throws IllegalArgumentException when it is no hexadecimal
   */
  public static ChainHash ofHex(String hex) {
    return new ChainHash(HexFormat.of().parseHex(hex));
  }

  /**
   * The hash of the record that comes after this one's: over this hash and the record.
   *
   * @param record adds what the record says, unambiguously
   */
  public ChainHash after(Consumer<MessageDigest> record) {
    MessageDigest digest = Sha256.digest();
    digest.update(bytes);
    record.accept(digest);
    return new ChainHash(digest.digest());
  }

  /** The hash in lower-case hexadecimal. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChainHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
