package com.easyecom.accounting.aging;

import com.easyecom.accounting.aging.AgingRows.OnHand;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Ages the stock of a day. */
@Singleton
class AgedStock {

  private final Jdbi jdbi;

  AgedStock(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Aged(OnHand onHand, AgedQuantity stock) {}

  /**
   * The stock at the end of a day; all of it is of one moment.
   *
   * @param request how many products, and after which
   */
  StockAging asOf(LocalDate day, PageRequest request) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> asOf(new AgingRows(handle, day), request));
  }

  private static StockAging asOf(AgingRows rows, PageRequest request) {
    Money balance = rows.inventoryBalance();
    RecentInflow came = rows.recentInflow();
    AgedTotals totals = new AgedTotals(balance.currency());
    List<Aged> next = new ArrayList<>();
    for (OnHand product : rows.onHand(balance.currency())) {
      AgedQuantity stock =
          AgedQuantity.of(
              product.quantity(), product.value(), came.withinAges(product.productId()));
      totals.add(stock);
      if (product.productId() > request.afterId() && next.size() <= request.limit()) {
        next.add(new Aged(product, stock));
      }
    }
    Page<Aged> page = Page.cut(next, request, product -> product.onHand().productId());
    Map<Long, AgingRows.Known> known =
        rows.known(page.items().stream().map(Aged::onHand).toList(), came);
    AgedQuantity all = totals.sum();
    return new StockAging(
        page.map(
            product ->
                shown(
                    product,
                    came,
                    Objects.requireNonNull(known.get(product.onHand().productId())))),
        all.quantity(),
        balance,
        all.buckets());
  }

  private static AgedProduct shown(Aged product, RecentInflow came, AgingRows.Known known) {
    OnHand onHand = product.onHand();
    return new AgedProduct(
        onHand.productId(),
        known.sku(),
        known.name(),
        onHand.quantity(),
        onHand.value(),
        product.stock().buckets(),
        oldestDays(onHand, came, known));
  }

  private static @Nullable Integer oldestDays(
      OnHand product, RecentInflow came, AgingRows.Known known) {
    if (!product.quantity().isMoreThan(Quantity.ZERO)) {
      return null;
    }
    OptionalInt recent = came.oldestDays(product.productId(), product.quantity());
    return recent.isPresent() ? (Integer) recent.getAsInt() : known.oldestDays();
  }
}
