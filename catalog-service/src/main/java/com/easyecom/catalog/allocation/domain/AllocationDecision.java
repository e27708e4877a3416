package com.easyecom.catalog.allocation.domain;

import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.StockError;
import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides requests to hold stock, one after the other, each on what the ones before it left. It
 * knows no database: who calls it has locked the stocks and writes what was decided.
 */
public final class AllocationDecision {

  private final Map<Long, Stock> stocks;
  private final Set<Long> forSale;
  private final Map<String, GrantedRequest> known;
  private final SortedMap<Long, Stock> changed = new TreeMap<>();
  private final List<GrantedRequest> granted = new ArrayList<>();

  private AllocationDecision(
      Map<Long, Stock> stocks, Set<Long> forSale, Map<String, GrantedRequest> known) {
    this.stocks = new HashMap<>(stocks);
    this.forSale = forSale;
    this.known = new HashMap<>(known);
  }

  /**
   * @param stocks the stock of each product that the requests name; unknown ones are missing
   * @param forSale the products among them that may be sold
   * @param known what was granted under the requests' keys before
   * @param requests in the order of their arrival
   */
  public static DecidedAllocations decide(
      Map<Long, Stock> stocks,
      Set<Long> forSale,
      Map<String, GrantedRequest> known,
      List<HoldRequest> requests) {
    AllocationDecision decision = new AllocationDecision(stocks, forSale, known);
    List<Verdict> verdicts = requests.stream().map(decision::verdict).toList();
    return new DecidedAllocations(verdicts, decision.changed.values(), decision.granted);
  }

  private Verdict verdict(HoldRequest request) {
    GrantedRequest first = known.get(request.key());
    if (first != null) {
      return repetition(first, request);
    }
    SortedMap<Long, Quantity> demand = request.demand();
    return unsellable(request)
        .or(() -> shortage(demand))
        .or(() -> backdating(request, demand.keySet()))
        .<Verdict>map(Verdict.Refused::new)
        .orElseGet(() -> grant(request, demand));
  }

  private static Verdict repetition(GrantedRequest first, HoldRequest request) {
    return first.linesHash().equals(request.linesHash())
        ? new Verdict.Repeated(first.orderId())
        : new Verdict.Refused(
            new Refusal(
                AllocationError.REQUEST_KEY_REUSED,
                "Order %d was allocated by this key.".formatted(first.orderId())));
  }

  /** Names each line of a product that may not be sold, by its place in the order's items. */
  private Optional<Refusal> unsellable(HoldRequest request) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < request.lines().size(); i++) {
      long productId = request.lines().get(i).productId();
      if (!stocks.containsKey(productId)) {
        errors.add(new FieldError("items[%d].product_id".formatted(i), "is no product"));
      } else if (!forSale.contains(productId)) {
        errors.add(new FieldError("items[%d].product_id".formatted(i), "is not for sale"));
      }
    }
    return errors.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(errors));
  }

  private Optional<Refusal> shortage(SortedMap<Long, Quantity> demand) {
    List<Shortage> shortages = new ArrayList<>();
    demand.forEach(
        (productId, requested) -> {
          Quantity available = stock(productId).available();
          if (requested.isMoreThan(available)) {
            shortages.add(new Shortage(productId, requested, available));
          }
        });
    return shortages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refusal(StockError.INSUFFICIENT_STOCK, "Nothing is held for this request.")
                .with("errors", shortages));
  }

  private Optional<Refusal> backdating(HoldRequest request, Collection<Long> productIds) {
    return Optional.ofNullable(request.issueAt())
        .flatMap(
            issueAt ->
                MovementTime.backdating(issueAt, productIds.stream().map(this::stock).toList()));
  }

  private Verdict grant(HoldRequest request, SortedMap<Long, Quantity> demand) {
    List<Hold> holds = new ArrayList<>(demand.size());
    demand.forEach(
        (productId, quantity) -> {
          Stock after = stock(productId).allocate(quantity);
          stocks.put(productId, after);
          changed.put(productId, after);
          holds.add(new Hold(request.orderId(), quantity, after));
        });
    GrantedRequest grant =
        new GrantedRequest(request.key(), request.orderId(), request.linesHash());
    known.put(grant.key(), grant);
    granted.add(grant);
    return new Verdict.Granted(request.orderId(), holds);
  }

  private Stock stock(long productId) {
    Stock stock = stocks.get(productId);
    if (stock == null) {
      throw new IllegalStateException("no stock of product " + productId);
    }
    return stock;
  }
}
