package com.easyecom.accounting.aging;

import com.easyecom.accounting.aging.AgingRows.OnHand;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

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
          AgedQuantity.of(product.quantity(), product.value(), came.of(product.productId()));
      totals.add(stock);
      if (product.productId() > request.afterId() && next.size() <= request.limit()) {
        next.add(new Aged(product, stock));
      }
    }
    Page<Aged> page = Page.cut(next, request, product -> product.onHand().productId());
    Map<Long, AgingRows.Known> known = rows.known(page.items().stream().map(Aged::onHand).toList());
    AgedQuantity all = totals.sum();
    return new StockAging(
        page.map(
            product ->
                shown(product, Objects.requireNonNull(known.get(product.onHand().productId())))),
        all.quantity(),
        balance,
        all.buckets());
  }

  private static AgedProduct shown(Aged product, AgingRows.Known known) {
    return new AgedProduct(
        product.onHand().productId(),
        known.sku(),
        known.name(),
        product.onHand().quantity(),
        product.onHand().value(),
        product.stock().buckets(),
        known.oldestDays());
  }
}
