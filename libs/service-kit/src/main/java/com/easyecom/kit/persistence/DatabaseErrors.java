package com.easyecom.kit.persistence;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What a failed statement means, by its SQLSTATE (PostgreSQL documentation, appendix A). */
public final class DatabaseErrors {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * Classes and codes of what passes: connection, password being changed, read-only while another
   * server takes over, rollback by contention, resources, locks, operators, files.
   */
  private static final Set<String> PASSING =
      Set.of("08", "28", "25006", "40", "53", "55", "57", "58");

  private DatabaseErrors() {}

  /** Whether a unique constraint was violated, and it is this one. */
  public static boolean violatesUnique(Throwable fault, String constraint) {
    // A batch's own exception does not name the constraint; its cause does.
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException said
          && UNIQUE_VIOLATION.equals(said.getSQLState())
          && said.getServerErrorMessage() != null
          && constraint.equals(said.getServerErrorMessage().getConstraint())) {
        return true;
      }
    }
    return false;
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
      return isSilentRollback(fault);
    }
    String state = cause.getSQLState();
    // Pool exhaustion and broken sockets have no state.
    return state == null || PASSING.stream().anyMatch(state::startsWith);
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

  /** A transaction that took too long is rolled back without a word of the database. */
  private static boolean isSilentRollback(@Nullable Throwable fault) {
    return fault != null
        && (fault instanceof RollbackException || isSilentRollback(fault.getCause()));
  }

  /** Why a commit failed is a suppressed fault, not a cause. */
  private static @Nullable SQLException sqlCause(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
      for (Throwable suppressed : cause.getSuppressed()) {
        SQLException sql = sqlCause(suppressed);
        if (sql != null) {
          return sql;
        }
      }
    }
    return null;
  }
}
