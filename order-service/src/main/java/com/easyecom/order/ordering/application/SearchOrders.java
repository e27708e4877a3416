package com.easyecom.order.ordering.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.order.customers.application.FindCustomers;
import com.easyecom.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds orders by a text: by number first, then by customer. */
@ApplicationScoped
public class SearchOrders {

  /** The longest text, in characters. */
  public static final int MAX_TEXT = 200;

  /** Of how many customers that a text finds orders are looked for. */
  public static final int MOST_CUSTOMERS = 200;

  private static final String NUMBER = "[a-z0-9][a-z0-9._/#-]{0,39}";

  private final OrderSearch search;
  private final Orders orders;
  private final FindCustomers customers;
  private final FindOrders findOrders;

  SearchOrders(OrderSearch search, Orders orders, FindCustomers customers, FindOrders findOrders) {
    this.search = search;
    this.orders = orders;
    this.customers = customers;
    this.findOrders = findOrders;
  }

  private record Hit(long id, SearchPlace place) {}

  /**
   * Orders whose number begins with the text, the greatest first; then those of at most {@value
   * #MOST_CUSTOMERS} customers whom it finds by name, phone or e-mail, newest first.
   *
   * @param cursor of an earlier page of the same text; null for the first page
   * @throws Refusal {@code invalid_request} for a text that is too long, or a cursor that this
   *     search did not answer
   */
  public Page<Order> search(String text, OrderFilter asked, int limit, @Nullable String cursor) {
    if (text.length() > MAX_TEXT) {
      throw Refusal.invalid("q", "must have at most " + MAX_TEXT + " characters");
    }
    OrderFilter filter = findOrders.resolved(asked);
    SearchPlace after = SearchPlace.of(cursor);
    String folded = text.strip().toLowerCase(Locale.ROOT);
    String number = folded.matches(NUMBER) ? folded : null;
    List<Hit> hits = new ArrayList<>();
    if (number != null && after.isAtNumbers()) {
      search.byNumber(number, filter, after.number(), limit + 1).stream()
          .map(found -> new Hit(found.id(), SearchPlace.afterNumber(found.key(), found.id())))
          .forEach(hits::add);
    }
    if (hits.size() <= limit) {
      hits.addAll(byCustomers(text, number, filter, after, limit + 1 - hits.size()));
    }
    Page<Hit> page = Page.cut(hits, limit, last -> last.place().cursor());
    return new Page<>(ordersOf(page.items()), page.nextCursor());
  }

  private List<Hit> byCustomers(
      String text, @Nullable String number, OrderFilter filter, SearchPlace after, int limit) {
    long newest = after.newestCustomer() == null ? customers.newest() : after.newestCustomer();
    List<Long> found = customers.matching(text, newest, MOST_CUSTOMERS);
    return found.isEmpty()
        ? List.of()
        : search.byCustomers(found, usedNumber(number), filter, after.time(), limit).stream()
            .map(
                order ->
                    new Hit(
                        order.id(), SearchPlace.afterCustomers(newest, order.key(), order.id())))
            .toList();
  }

  /** Most names begin no number: then no order's number has to be looked at. */
  private @Nullable String usedNumber(@Nullable String number) {
    return number == null || search.byNumber(number, OrderFilter.ALL, null, 1).isEmpty()
        ? null
        : number;
  }

  private List<Order> ordersOf(List<Hit> hits) {
    List<Long> ids = hits.stream().map(Hit::id).toList();
    Map<Long, Order> found = orders.find(ids).stream().collect(toMap(Order::id, identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }
}
