package com.easyecom.order.customers.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.fixture.CustomersTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Many buyers at once are held in the order in which a merge locks customers. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class HoldBuyersTest extends CustomersTest {

  @Inject RecognizeCustomer recognizeCustomer;

  @Test
  void whoeverLocksTheFirstCanLockTheNextToo() throws Exception {
    Contact first = contact();
    Contact next = contact();
    long firstId = customer("Ada", phone(phoneOf(first)));
    long nextId = customer("Bob", phone(phoneOf(next)));
    Future<Map<Contact, Long>> held;
    try (ExecutorService pool = Executors.newSingleThreadExecutor();
        Handle merge = jdbi.open()) {
      merge.begin();
      merge.execute("SELECT FROM customer WHERE id = ? FOR UPDATE", firstId);
      held =
          pool.submit(
              () ->
                  QuarkusTransaction.requiringNew()
                      .call(() -> recognizeCustomer.byContacts(List.of(next, first), "kim")));
      await(this::isWaiting);
      merge.execute("SELECT FROM customer WHERE id = ? FOR UPDATE NOWAIT", nextId);
      merge.commit();
      assertEquals(Map.of(first, firstId, next, nextId), held.get());
    }
  }

  private Contact contact() {
    return new Contact("Eve", PhoneNumber.parse(newPhone()).orElseThrow(), null);
  }

  private static String phoneOf(Contact contact) {
    return contact.phone().e164();
  }

  private boolean isWaiting() {
    return count(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND query LIKE '%FOR KEY SHARE%'
            """)
        > 0;
  }
}
