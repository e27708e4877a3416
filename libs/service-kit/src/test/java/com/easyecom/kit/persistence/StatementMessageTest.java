package com.easyecom.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "sample")
class StatementMessageTest {

  private static final String SECRET = "lisa@example.com";

  private static final String INSERT =
      "INSERT INTO idempotency_key (actor, path, key, body_hash, created_at)"
          + " VALUES (:secret, :secret, :secret, '', now())";

  @Inject Jdbi jdbi;

  @Test
  void whatAStatementBindsStaysOutOfLogs() {
    String logged =
        logged(
            handle -> {
              handle.createUpdate(INSERT).bind("secret", SECRET).execute();
              handle.createUpdate(INSERT).bind("secret", SECRET).execute();
            });
    assertFalse(logged.contains(SECRET), logged);
    assertTrue(logged.contains("idempotency_key_pkey"), logged);
  }

  @Test
  void whatABatchBindsStaysOutOfLogsToo() {
    String logged =
        logged(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(INSERT);
              batch.bind("secret", SECRET).add();
              batch.bind("secret", SECRET).add();
              batch.execute();
            });
    assertFalse(logged.contains(SECRET), logged);
    assertTrue(logged.contains("idempotency_key_pkey"), logged);
  }

  private String logged(Consumer<Handle> statement) {
    Exception fault =
        assertThrows(RuntimeException.class, () -> jdbi.useTransaction(statement::accept));
    StringWriter log = new StringWriter();
    fault.printStackTrace(new PrintWriter(log));
    return log.toString();
  }
}
