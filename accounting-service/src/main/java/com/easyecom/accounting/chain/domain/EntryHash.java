package com.easyecom.accounting.chain.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.kernel.chain.ChainHead;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is hashed: SHA-256 over the former hash, and the entry's position, values and lines,
 * each as text in UTF-8 with its length in bytes as a decimal and a colon before it; a null is the
 * colon alone. The same is done by {@code link_entries} in the database (V010), when it is posted.
 */
public final class EntryHash {

  private EntryHash() {}

  /** Where a journal ends that is longer by this entry. */
  public static ChainHead after(ChainHead before, KeptEntry next) {
    long position = before.length() + 1;
    return new ChainHead(position, before.hash().after(digest -> add(digest, position, next)));
  }

  private static void add(MessageDigest digest, long position, KeptEntry entry) {
    add(digest, Long.toString(position));
    entry.values().forEach(value -> add(digest, value));
    for (KeptEntry.Line line : entry.lines()) {
      add(digest, line.position());
      add(digest, line.accountCode());
      add(digest, line.entryDate());
      add(digest, line.debit());
      add(digest, line.credit());
    }
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    if (text != null) {
      byte[] encoded = text.getBytes(UTF_8);
      digest.update(Integer.toString(encoded.length).getBytes(UTF_8));
      digest.update((byte) ':');
      digest.update(encoded);
    } else {
      digest.update((byte) ':');
    }
  }
}
