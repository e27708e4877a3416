package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.order.ordering.application.PrepareEdit.Prepared;
import com.easyecom.order.ordering.domain.Edit;
import com.easyecom.order.ordering.domain.OrderChange;
import com.easyecom.order.ordering.domain.SoldProduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes an order, and the stock that is held for it, by steps that no transaction spans: what it
 * needs more is held before its new lines are stored, and what it needs no longer goes back after
 * that. So at no time it is stored without being held.
 *
 * <p>Each step is noted in the order's reallocation before it is made. Whoever dies in between
 * leaves it open, and {@link SettleStock} makes catalog-service hold what the stored lines need.
 */
@ApplicationScoped
public class EditOrder {

  private static final int MAX_ATTEMPTS = 40;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private final Orders orders;
  private final Stock stock;
  private final PrepareEdit prepareEdit;
  private final StoreEdit store;
  private final SettleStock settleStock;
  private final Reallocations reallocations;
  private final CheckConsent checkConsent;

  EditOrder(
      Orders orders,
      Stock stock,
      PrepareEdit prepareEdit,
      StoreEdit store,
      SettleStock settleStock,
      Reallocations reallocations,
      CheckConsent checkConsent) {
    this.orders = orders;
    this.stock = stock;
    this.prepareEdit = prepareEdit;
    this.store = store;
    this.settleStock = settleStock;
    this.reallocations = reallocations;
    this.checkConsent = checkConsent;
  }

  /**
   * Runs outside of any transaction. What is refused for what was asked is refused before the code
   * is used up.
   *
   * @param consent the acting person's code for it
   * @param commit runs what it is given in one transaction, at most once for a request key, and
   *     answers what came of it now or then
   * @throws Refusal {@code not_found}; {@code two_factor_required}, {@code two_factor_invalid};
   *     {@code insufficient_stock}, {@code service_unavailable}; and what {@link
   *     com.easyecom.order.ordering.domain.EditDecision} refuses
   */
  public <R> R edit(
      long orderId,
      OrderChange change,
      Consent consent,
      String actor,
      Function<Supplier<Edited>, R> commit) {
    checkConsent.isGiven(consent);
    if (orders.find(orderId).isEmpty()) {
      throw FindOrders.unknown(orderId);
    }
    Map<Long, SoldProduct> products = products(change);
    List<Long> newIds = orders.newLineIds(change.newLines().size());
    Edit looked = prepareEdit.look(orderId, change, products, newIds);
    refuseLack(looked);
    checkConsent.isFor(looked, consent);
    // Whoever names a previewed change consents to nothing that another edit makes of it.
    OrderChange consented =
        consent.changeId() == null ? change : change.on(looked.before().version());
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      Optional<R> done = attempt(orderId, consented, products, newIds, actor, commit);
      if (done.isPresent()) {
        return done.get();
      }
      pause();
    }
    throw new Refusal(
        CommonError.SERVICE_UNAVAILABLE, "An earlier change of the order is not finished yet.");
  }

  private Map<Long, SoldProduct> products(OrderChange change) {
    var ids = NewProducts.ids(change);
    return ids.isEmpty() ? Map.of() : NewProducts.sold(change, stock.products(ids));
  }

  /**
   * Before a code is used up in vain. An order whose stock is being settled may hold already what
   * seems to be lacking.
   */
  private void refuseLack(Edit edit) {
    SortedMap<Long, Quantity> effect = edit.needBefore().changeTo(edit.needAfter());
    if (effect.values().stream().anyMatch(Quantity::isPositive)
        && !reallocations.isOpen(edit.before().id())) {
      LackOfStock.refuse(effect, stock.products(effect.keySet()));
    }
  }

  /** Empty when somebody else is about to change the order's stock, or was faster. */
  private <R> Optional<R> attempt(
      long orderId,
      OrderChange change,
      Map<Long, SoldProduct> products,
      List<Long> newIds,
      String actor,
      Function<Supplier<Edited>, R> commit) {
    Prepared prepared = prepareEdit.prepare(orderId, change, products, newIds).orElse(null);
    if (prepared == null || !hold(prepared)) {
      return Optional.empty();
    }
    try {
      R answer =
          commit.apply(
              () -> {
                Edit edit = prepareEdit.decideLocked(orderId, change, products, newIds);
                return store.store(edit, prepared, actor);
              });
      CrashPoint.reach("editing.order.committed");
      settleIfOpen(orderId);
      return Optional.of(answer);
    } catch (OrderMovedOn another) {
      settleIfHeld(orderId, prepared.sequence());
      return Optional.empty();
    } catch (RuntimeException fault) {
      // It may have been stored all the same: settling looks.
      settleIfHeld(orderId, prepared.sequence());
      throw fault;
    }
  }

  /**
   * Holds what the order needs more, and all that it needs still: while it is not stored it keeps
   * what it had. Without an answer it may be held: that is settled in the background.
   *
   * @return false when somebody else's reallocation came before
   */
  private boolean hold(Prepared prepared) {
    Long sequence = prepared.sequence();
    if (sequence == null) {
      return true;
    }
    Edit edit = prepared.edit();
    long orderId = edit.before().id();
    try {
      stock.reallocate(orderId, sequence, edit.needBefore().or(edit.needAfter()));
    } catch (Refusal refusal) {
      if (Finality.isFinal(refusal)) {
        settleStock.settle(orderId);
      }
      if (refusal.code().code().equals(Stock.SUPERSEDED)) {
        return false;
      }
      throw refusal;
    }
    CrashPoint.reach("editing.stock.held");
    return true;
  }

  private void settleIfHeld(long orderId, @Nullable Long sequence) {
    if (sequence != null) {
      settleStock.settle(orderId);
    }
  }

  private void settleIfOpen(long orderId) {
    if (reallocations.isOpen(orderId)) {
      settleStock.settle(orderId);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1 + ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toMillis()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal(CommonError.SERVICE_UNAVAILABLE, "This instance is stopping.");
    }
  }
}
