package com.easyecom.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.Refusal;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class DatabaseErrorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08001", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P03", "58030",
        "25006", "28P01"
      })
  void whatPassesByItselfIsUnavailable(String state) {
    assertTrue(DatabaseErrors.isTransient(wrapped(state)));
    assertEquals(CommonError.SERVICE_UNAVAILABLE, codeOf(wrapped(state)));
  }

  @Test
  void aPoolThatIsExhaustedIsUnavailable() {
    RuntimeException fault =
        new IllegalStateException(
            new SQLException("Acquisition timeout while waiting", (String) null));
    assertEquals(CommonError.SERVICE_UNAVAILABLE, codeOf(fault));
  }

  @Test
  void aTransactionThatTookTooLongIsUnavailable() {
    assertEquals(
        CommonError.SERVICE_UNAVAILABLE, codeOf(new RuntimeException(new RollbackException())));
  }

  @Test
  void aCommitFailsForTheReasonThatIsSuppressed() {
    RollbackException lost = new RollbackException("Could not commit");
    lost.addSuppressed(new IllegalStateException(new SQLException("gone", "08006")));
    assertTrue(DatabaseErrors.isTransient(new RuntimeException(lost)));
    RollbackException violated = new RollbackException("Could not commit");
    violated.addSuppressed(violation("order_number_key"));
    assertFalse(DatabaseErrors.isTransient(violated));
  }

  @Test
  void aValueThatCannotBeStoredIsTheCallersFault() {
    assertEquals(CommonError.INVALID_REQUEST, codeOf(wrapped("22021")));
    assertEquals(CommonError.INVALID_REQUEST, codeOf(wrapped("22003")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "23514", "42601", "42P01", "XX000"})
  void whatIsOurOwnFaultIsNeither(String state) {
    assertFalse(DatabaseErrors.isTransient(wrapped(state)));
    assertTrue(DatabaseErrors.asRefusal(wrapped(state)).isEmpty());
  }

  @Test
  void faultsThatAreNotTheDatabasesAreNotItsBusiness() {
    assertFalse(DatabaseErrors.isTransient(new IllegalStateException("x")));
    assertTrue(DatabaseErrors.asRefusal(new IllegalStateException("x")).isEmpty());
  }

  @Test
  void aLockThatIsWaitedForTooLongIsTold() {
    assertTrue(DatabaseErrors.isLockTimeout(wrapped("55P03")));
    assertFalse(DatabaseErrors.isLockTimeout(wrapped("40P01")));
  }

  @Test
  void aViolatedConstraintIsToldByItsWholeName() {
    Throwable fault = new IllegalStateException(violation("product_sku_key"));
    assertTrue(DatabaseErrors.violatesUnique(fault, "product_sku_key"));
    assertFalse(DatabaseErrors.violatesUnique(fault, "product_sku"));
    assertFalse(DatabaseErrors.violatesUnique(fault, "sku_key"));
    assertFalse(DatabaseErrors.violatesUnique(wrapped("23514"), "product_sku_key"));
  }

  @Test
  void aConstraintThatABatchViolatesIsToldToo() {
    BatchUpdateException batch =
        new BatchUpdateException("a batch", "23505", 0, new int[0], violation("product_sku_key"));
    assertTrue(DatabaseErrors.violatesUnique(batch, "product_sku_key"));
    assertFalse(DatabaseErrors.violatesUnique(batch, "product_name_key"));
  }

  private static PSQLException violation(String constraint) {
    return new PSQLException(
        new ServerErrorMessage(
            "SERROR\0C23505\0Mduplicate key value violates unique constraint \"%s\"\0n%s\0"
                .formatted(constraint, constraint)));
  }

  private static RuntimeException wrapped(String state) {
    return new IllegalStateException(new RuntimeException(new SQLException("said", state)));
  }

  private static @Nullable ErrorCode codeOf(Throwable fault) {
    return DatabaseErrors.asRefusal(fault).map(Refusal::code).orElse(null);
  }
}
