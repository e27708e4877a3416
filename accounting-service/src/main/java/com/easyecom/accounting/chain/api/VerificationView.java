package com.easyecom.accounting.chain.api;

import com.easyecom.accounting.chain.application.RunningVerification;
import com.easyecom.accounting.chain.application.Verification;
import com.easyecom.accounting.chain.domain.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the journal is whole.
 *
 * @param status {@code intact} or {@code broken}; {@code running} of what is told meanwhile; {@code
 *     failed} when it could not be found out
 * @param checked how many entries are checked
 * @param length how many there are
 * @param head the hash of the last one
 * @param publishedLength how many there were when others were last told; 0 for never
 * @param firstFault where it is broken; null when it is not
 * @param detail why it failed
 */
public record VerificationView(
    String status,
    @Nullable Instant checkedAt,
    long checked,
    long length,
    String head,
    @Nullable Long publishedLength,
    @Nullable String publishedHead,
    @Nullable Fault firstFault,
    @Nullable String detail) {

  static VerificationView of(Verification found) {
    var told = found.told();
    return new VerificationView(
        found.fault() == null ? "intact" : "broken",
        found.checkedAt(),
        found.head().length(),
        found.head().length(),
        found.head().hash().hex(),
        told == null ? 0 : told.length(),
        told == null ? null : told.hash().hex(),
        found.fault(),
        null);
  }

  static VerificationView running(RunningVerification running) {
    return unfinished("running", running, null);
  }

  static VerificationView failed(RunningVerification running, @Nullable String detail) {
    return unfinished("failed", running, detail);
  }

  private static VerificationView unfinished(
      String status, RunningVerification running, @Nullable String detail) {
    return new VerificationView(
        status,
        null,
        running.checked(),
        running.head().length(),
        running.head().hash().hex(),
        null,
        null,
        null,
        detail);
  }
}
