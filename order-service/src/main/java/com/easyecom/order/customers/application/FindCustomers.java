package com.easyecom.order.customers.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.order.customers.domain.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows customers. */
@ApplicationScoped
public class FindCustomers {

  private final Customers customers;
  private final CustomerSales sales;

  FindCustomers(Customers customers, CustomerSales sales) {
    this.customers = customers;
    this.sales = sales;
  }

  /**
   * A customer with what it bought; a merged one, too, whose orders are the other's.
   *
   * @throws Refusal {@code not_found}
   */
  public CustomerOverview get(long id) {
    Customer customer = customers.find(id).orElseThrow(() -> unknown(id));
    return new CustomerOverview(customer, sales.of(id));
  }

  /** The customer that is kept for the id; empty for an id that is nobody's. */
  public Optional<Long> keptFor(long id) {
    return customers.keptFor(id);
  }

  /** Newest first. */
  public Page<Customer> list(CustomerFilter filter, PageRequest page) {
    return Page.cut(customers.list(filter, page), page, Customer::id);
  }

  /**
   * Customers that a text finds, by what was found of them.
   *
   * @param cursor of an earlier page of the same text; null for the first page
   * @throws Refusal {@code invalid_request} for a cursor that this search did not answer
   */
  public Page<Customer> search(
      String text, CustomerFilter filter, int limit, @Nullable String cursor) {
    KeyPlace after = cursor == null ? null : KeyPlace.of(cursor);
    return Page.cut(
            customers.search(text, filter, after, limit + 1), limit, last -> last.place().cursor())
        .map(Customers.Found::customer);
  }

  /**
   * Ids of customers that a text finds, the first by what was found.
   *
   * @param newest leaves out who came after that one, so that they push out nobody
   */
  public List<Long> matching(String text, long newest, int limit) {
    return customers.search(text, CustomerFilter.upTo(newest), null, limit).stream()
        .map(found -> found.customer().id())
        .toList();
  }

  /** The greatest id that a customer has; 0 when there is none. */
  public long newest() {
    return customers.newest();
  }

  static Refusal unknown(long id) {
    return new Refusal(CommonError.NOT_FOUND, "There is no customer " + id + ".");
  }
}
