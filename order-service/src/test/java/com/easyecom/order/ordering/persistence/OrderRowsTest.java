package com.easyecom.order.ordering.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class OrderRowsTest extends OrderingTest {

  @Test
  void anOrderThatIsEditedMeanwhileIsReadAsItIsThen() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    String body = items(kept(itemOf(id, 0), 4));
    OrderRows rows =
        new OrderRows(
            new OrderItemTable() {
              private boolean isEdited;

              @Override
              Map<Long, Lines> of(Handle handle, List<Long> orderIds) {
                if (!isEdited) {
                  isEdited = true;
                  edit(id, body).statusCode(200);
                }
                return super.of(handle, orderIds);
              }
            });
    Order read = jdbi.withHandle(handle -> rows.find(handle, List.of(id))).getFirst();
    assertEquals(2, read.version());
    assertEquals("20.00", read.totals().subtotal().toString());
    assertEquals("4.000", read.lines().getFirst().quantity().toString());
  }
}
