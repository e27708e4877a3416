package com.easyecom.catalog.stocktake.application;

import static java.util.stream.Collectors.toMap;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementTime;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.catalog.stock.StockError;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stock.application.LedgerEntry;
import com.easyecom.catalog.stock.application.PostAdjustments;
import com.easyecom.catalog.stock.application.StockedProduct;
import com.easyecom.catalog.stock.application.StockedProducts;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.shop.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Makes the books say what was counted. */
@ApplicationScoped
public class TakeStock {

  private static final String REASON = "Stocktake";

  private final Stocks stocks;
  private final IdentifyCounts identifyCounts;
  private final StockedProducts products;
  private final PostAdjustments postAdjustments;
  private final Shop shop;
  private final Clock clock;

  TakeStock(
      Stocks stocks,
      IdentifyCounts identifyCounts,
      StockedProducts products,
      PostAdjustments postAdjustments,
      Shop shop,
      Clock clock) {
    this.stocks = stocks;
    this.identifyCounts = identifyCounts;
    this.products = products;
    this.postAdjustments = postAdjustments;
    this.shop = shop;
    this.clock = clock;
  }

  /**
   * Posts each difference as an {@code adjustment} at the present average, or at the last known
   * cost where nothing is on hand: all of them or none.
   *
   * @param isDryRun whether only to say what would be posted
   * @param actor who counted
   * @throws Refusal {@code invalid_request} with all counts of no, an unknown or an archived
   *     product, of one that is counted twice, or of more than can be kept; {@code
   *     insufficient_stock} with all counts below what orders hold
   */
  @Transactional
  public Stocktake take(List<Count> counts, boolean isDryRun, String actor) {
    SortedMap<Long, Integer> places = identifyCounts.identify(counts);
    SortedMap<Long, Stock> locked = stocks.lock(places.keySet());
    Map<Long, StockedProduct> named = identifiedAgain(places, counts);
    refuseBelowHeld(counts, places, locked, named);
    Cause cause = Cause.of(REASON, Cause.STOCKTAKE, TimeOrderedUuid.next().toString());
    Instant now = clock.instant();
    List<CountedLine> lines = new ArrayList<>(counts.size());
    List<LedgerEntry> entries = new ArrayList<>();
    Money value = shop.zero();
    for (long id : byPlace(places)) {
      int place = Objects.requireNonNull(places.get(id));
      Stock stock = Objects.requireNonNull(locked.get(id));
      Quantity counted = counts.get(place).counted();
      Quantity difference = counted.minus(stock.onHand());
      Money added = shop.zero();
      if (!difference.isZero()) {
        Movement movement = adjust(stock, difference, place, now);
        entries.add(new LedgerEntry(movement, MovementType.ADJUSTMENT, cause, actor));
        added = movement.value();
      }
      String sku = Objects.requireNonNull(named.get(id)).sku();
      lines.add(new CountedLine(id, sku, stock.onHand(), counted, difference, added));
      value = value.plus(added);
    }
    if (!isDryRun) {
      postAdjustments.post(entries, skus(named));
    }
    return new Stocktake(isDryRun ? null : cause.referenceId(), lines, value);
  }

  /** Read after the locks are taken: an archiving that held one is seen. */
  private Map<Long, StockedProduct> identifiedAgain(
      SortedMap<Long, Integer> places, List<Count> counts) {
    List<Count> byId = new ArrayList<>(counts);
    places.forEach(
        (id, place) -> byId.set(place, new Count(id, null, counts.get(place).counted())));
    identifyCounts.identify(byId);
    return products.find(places.keySet(), List.of()).stream()
        .collect(toMap(StockedProduct::id, product -> product));
  }

  private static void refuseBelowHeld(
      List<Count> counts,
      SortedMap<Long, Integer> places,
      Map<Long, Stock> locked,
      Map<Long, StockedProduct> named) {
    List<HeldMore> errors = new ArrayList<>();
    for (long id : byPlace(places)) {
      int place = Objects.requireNonNull(places.get(id));
      Quantity counted = counts.get(place).counted();
      Quantity allocated = Objects.requireNonNull(locked.get(id)).allocated();
      if (counted.isLessThan(allocated)) {
        String sku = Objects.requireNonNull(named.get(id)).sku();
        errors.add(
            new HeldMore("counts[%d].counted".formatted(place), id, sku, counted, allocated));
      }
    }
    if (!errors.isEmpty()) {
      throw new Refusal(
              StockError.INSUFFICIENT_STOCK,
              "%d counts are below what orders hold. Nothing was posted.".formatted(errors.size()))
          .with("errors", errors);
    }
  }

  private static Movement adjust(Stock stock, Quantity difference, int place, Instant now) {
    Instant at = MovementTime.decide(null, now, List.of(stock));
    try {
      return stock.adjust(difference, null, at);
    } catch (Refusal tooMuch) {
      // What is held was looked at before; what is left is more than can be kept.
      throw Refusal.invalid(
          "counts[%d].counted".formatted(place), "makes more stock than can be kept");
    }
  }

  private static List<Long> byPlace(SortedMap<Long, Integer> places) {
    return places.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<Long, String> skus(Map<Long, StockedProduct> named) {
    return named.values().stream().collect(toMap(StockedProduct::id, StockedProduct::sku));
  }
}
