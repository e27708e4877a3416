package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.customers.application.FindCustomers;
import com.easyecom.order.customers.application.RecognizeCustomer;
import com.easyecom.order.ordering.domain.Aim;
import com.easyecom.order.ordering.domain.OrderError;
import com.easyecom.order.ordering.domain.SoldProduct;
import com.easyecom.order.products.application.ProductCopies;
import com.easyecom.order.products.application.ProductCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Places an order: a draft as it is, any other with its stock held. */
@ApplicationScoped
public class PlaceOrder {

  private final FindCustomers customers;
  private final ProductCopies products;
  private final Orders orders;
  private final StoreOrder store;
  private final HoldStockAndStore holdStockAndStore;

  PlaceOrder(
      FindCustomers customers,
      ProductCopies products,
      Orders orders,
      StoreOrder store,
      HoldStockAndStore holdStockAndStore) {
    this.customers = customers;
    this.products = products;
    this.orders = orders;
    this.store = store;
    this.holdStockAndStore = holdStockAndStore;
  }

  /**
   * Runs outside of any transaction. An order placed as fulfilled is stored as confirmed, with the
   * fulfilment that {@link CompleteFulfilment} is to finish.
   *
   * @param requestKey the same for each repetition of the client's request, so that a repetition
   *     goes on with the stock that the first held; null when the request cannot be repeated
   * @param commit runs what it is given in one transaction, at most once for a request key, and
   *     answers what came of it now or then
   * @throws Refusal {@code invalid_request}, {@code order_number_exists}, {@code
   *     insufficient_stock}, {@code backdating_unavailable}, {@code service_unavailable}
   */
  public <R> R place(
      Placement placement, @Nullable String requestKey, Function<Supplier<Placed>, R> commit) {
    checkCustomer(placement);
    if (requestKey == null) {
      checkNumber(placement);
    }
    if (placement.aim() != Aim.DRAFT) {
      return holdStockAndStore.run(placement, requestKey, commit);
    }
    Map<Long, SoldProduct> known = knownProducts(placement);
    Orders.NewIds ids = orders.newIds(placement.lines().size());
    return commit.apply(() -> store.store(placement, ids, ids.orderId(), known));
  }

  private void checkCustomer(Placement placement) {
    if (placement.customerId() != null && customers.keptFor(placement.customerId()).isEmpty()) {
      throw RecognizeCustomer.unknown();
    }
  }

  /**
   * Asked again when the order is stored; asked now so that no stock is held in vain. Not of a
   * request that can come twice: the order that has the number may be its own.
   */
  private void checkNumber(Placement placement) {
    if (placement.orderNumber() != null && orders.isNumberTaken(placement.orderNumber())) {
      throw new Refusal(
          OrderError.ORDER_NUMBER_EXISTS, OrderError.ORDER_NUMBER_EXISTS.title() + ".");
    }
  }

  private Map<Long, SoldProduct> knownProducts(Placement placement) {
    List<Long> ids = placement.lines().stream().map(line -> line.productId()).toList();
    Map<Long, SoldProduct> known = new HashMap<>();
    for (ProductCopy copy : products.onSale(ids).values()) {
      known.put(
          copy.productId(),
          new SoldProduct(copy.productId(), copy.sku(), copy.name(), copy.unitPrice()));
    }
    List<FieldError> unknown =
        IntStream.range(0, ids.size())
            .filter(i -> !known.containsKey(ids.get(i)))
            .mapToObj(i -> new FieldError("items[" + i + "].product_id", "is not on sale here"))
            .toList();
    if (!unknown.isEmpty()) {
      throw Refusal.invalid(unknown);
    }
    return known;
  }
}
