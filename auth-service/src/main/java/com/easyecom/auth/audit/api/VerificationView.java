package com.easyecom.auth.audit.api;

import com.easyecom.auth.audit.application.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit trail is whole.
 *
 * @param status {@code intact} or {@code broken}
 * @param head the hash of the last record
 * @param publishedLength how long it was when others were last told; 0 for never
 * @param firstFault where it is broken; null when it is not
 */
public record VerificationView(
    String status,
    Instant checkedAt,
    long length,
    String head,
    long publishedLength,
    @Nullable String publishedHead,
    @Nullable FirstFault firstFault) {

  /** The first record at which it shows, and what is wrong there. */
  public record FirstFault(long id, String reason) {}

  static VerificationView of(Verification found) {
    var told = found.told();
    var fault = found.fault();
    return new VerificationView(
        fault == null ? "intact" : "broken",
        found.checkedAt(),
        found.head().length(),
        found.head().hash().hex(),
        told == null ? 0 : told.length(),
        told == null ? null : told.hash().hex(),
        fault == null ? null : new FirstFault(fault.id(), fault.reason()));
  }
}
