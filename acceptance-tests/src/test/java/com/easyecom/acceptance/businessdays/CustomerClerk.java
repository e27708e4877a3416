package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.OrderModel;
import com.easyecom.acceptance.lives.PlaceWish;
import com.easyecom.acceptance.lives.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who buys, and where; customers who turn out to be the same. */
final class CustomerClerk {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final List<String> CHANNELS = List.of("console", "api", "whatsapp");

  private final Office office;
  private final Choice choice;
  private final List<Long> customers = new ArrayList<>();
  private final Map<Long, Long> keptFor = new HashMap<>();

  CustomerClerk(Office office) {
    this.office = office;
    this.choice = office.choice();
  }

  void act() {
    List<Long> alive = customers.stream().filter(one -> !keptFor.containsKey(one)).toList();
    if (alive.size() < 4) {
      String json = "{\"full_name\": \"Customer %d\"}".formatted(customers.size());
      office
          .client()
          .ask(
              Request.post(
                  CUSTOMERS, json, () -> {}, answer -> customers.add(answer.path("id").asLong())));
    } else if (choice.oneIn(3)) {
      merge(alive.get(0), alive.get(choice.upTo(alive.size() - 1)));
    }
  }

  /** Two who bought something turn out to be the same. */
  void mergeBuyers() {
    List<Long> buyers =
        office.books().sales.rows.stream()
            .filter(row -> row.gross().signum() > 0 && row.order().sale.customer() != null)
            .map(row -> kept(row.order().sale.customer()))
            .distinct()
            .toList();
    if (buyers.size() > 1) {
      merge(buyers.getFirst(), buyers.getLast());
    }
  }

  private void merge(long kept, long duplicate) {
    office
        .client()
        .ask(
            new Request(
                "POST",
                CUSTOMERS + "/" + kept + "/merge",
                Map.of(),
                "{\"duplicate_id\": " + duplicate + "}",
                () -> mergeOrders(kept, duplicate),
                200,
                answer -> {},
                false));
  }

  /** There is a new version of each of its orders. */
  private void mergeOrders(long kept, long duplicate) {
    for (OrderModel order : office.model().orders) {
      Long customer = order.sale.customer();
      if (customer != null && kept(customer) == duplicate) {
        order.version++;
      }
    }
    keptFor.put(duplicate, kept);
  }

  /** The one that is kept in the end. */
  long kept(long customer) {
    long kept = customer;
    while (keptFor.containsKey(kept)) {
      kept = keptFor.get(kept);
    }
    return kept;
  }

  /** By anybody or nobody, anywhere, now. */
  PlaceWish.Sale sale() {
    Long customer = customers.isEmpty() || choice.oneIn(3) ? null : choice.of(customers);
    return new PlaceWish.Sale(choice.of(CHANNELS), customer, null);
  }
}
