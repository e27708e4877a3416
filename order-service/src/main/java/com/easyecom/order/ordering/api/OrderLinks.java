package com.easyecom.order.ordering.api;

import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where an order and its lines lead to, in the books as well: paths only, nobody is asked. */
final class OrderLinks {

  private static final String SALE_LINES = "/api/v1/reports/sales/lines?order_id=";
  private static final String ENTRIES =
      "/api/v1/accounting/journal-entries?reference_type=order&reference_id=";

  private OrderLinks() {}

  static Map<String, String> ofOrder(Order order) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", order(order.id()));
    if (order.customerId() != null) {
      links.put("customer", "/api/v1/customers/" + order.customerId());
    }
    links.put("books", SALE_LINES + order.id());
    links.put("entries", ENTRIES + order.id());
    return links;
  }

  static Map<String, String> ofLine(long orderId, OrderLine line) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", order(orderId) + "/items/" + line.id());
    links.put("order", order(orderId));
    links.put("product", "/api/v1/products/" + line.productId());
    links.put("books", SALE_LINES + orderId + "&order_item_id=" + line.id());
    return links;
  }

  private static String order(long orderId) {
    return OrdersResource.PATH + "/" + orderId;
  }
}
