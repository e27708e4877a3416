package com.easyecom.kit.persistence;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a failed statement means, by its SQLSTATE (PostgreSQL documentation, appendix A). */
public final class DatabaseErrors {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private DatabaseErrors() {}

  /** Whether a unique constraint was violated, and it is this one. */
  public static boolean violatesUnique(Throwable fault, String constraint) {
    SQLException cause = sqlCause(fault);
    return cause != null
        && UNIQUE_VIOLATION.equals(cause.getSQLState())
        && String.valueOf(cause.getMessage()).contains(constraint);
  }

  /** Whether a lock was waited for as long as is allowed. */
  public static boolean isLockTimeout(Throwable fault) {
    SQLException cause = sqlCause(fault);
    return cause != null && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
  }

  /** Whether the same again may succeed: the database is away, restarting, full or contended. */
  public static boolean isTransient(Throwable fault) {
    SQLException cause = sqlCause(fault);
    if (cause == null) {
      return false;
    }
    String state = String.valueOf(cause.getSQLState());
    // Pool exhaustion and broken sockets have no state.
    return cause.getSQLState() == null
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("55")
        || state.startsWith("57")
        || state.startsWith("58");
  }

  /** The answer that a failed statement deserves; empty when it is our own fault. */
  public static Optional<Refusal> asRefusal(Throwable fault) {
    if (isTransient(fault)) {
      return Optional.of(
          new Refusal(CommonError.SERVICE_UNAVAILABLE, "The database does not answer in time."));
    }
    SQLException cause = sqlCause(fault);
    boolean isDataException =
        cause != null && cause.getSQLState() != null && cause.getSQLState().startsWith("22");
    return isDataException
        ? Optional.of(new Refusal(CommonError.INVALID_REQUEST, "A value cannot be stored."))
        : Optional.empty();
  }

  private static @Nullable SQLException sqlCause(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
