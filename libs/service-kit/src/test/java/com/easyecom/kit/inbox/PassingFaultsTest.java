package com.easyecom.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.core.JsonParseException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "sample")
class PassingFaultsTest {

  @Inject Jdbi jdbi;

  @Test
  void theNetworkAndOtherServicesComeBack() {
    assertTrue(PassingFaults.mayPass(new IllegalStateException(new ConnectException())));
    assertTrue(PassingFaults.mayPass(new IllegalStateException(new TimeoutException())));
    assertTrue(PassingFaults.mayPass(new ProcessingException("Connection was closed")));
    assertTrue(PassingFaults.mayPass(new Refusal(CommonError.SERVICE_UNAVAILABLE, "away")));
    assertTrue(PassingFaults.mayPass(new RuntimeException(new RollbackException())));
  }

  @Test
  void whatIsRefusedOrUnreadableStaysSo() {
    assertFalse(PassingFaults.mayPass(new Refusal(CommonError.NOT_FOUND, "no")));
    assertFalse(
        PassingFaults.mayPass(new IllegalArgumentException(new JsonParseException(null, "bad"))));
    assertFalse(PassingFaults.mayPass(new NullPointerException()));
  }

  @Test
  void aConstraintThatACommitViolatesStaysViolated() {
    RuntimeException fault =
        assertThrows(
            RuntimeException.class,
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            jdbi.useHandle(
                                h -> h.execute("INSERT INTO promise (widget_id) VALUES (-1)"))));
    assertFalse(PassingFaults.mayPass(fault));
  }
}
