package com.easyecom.order.ordering.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Says for order ids whether an order is stored, and gives up the others: catalog-service asks
 * before it releases stock that nobody came back for.
 */
@ApplicationScoped
public class SettleOrderIds {

  private static final Logger LOG = Logger.getLogger(SettleOrderIds.class);

  /**
   * What became of the ids; one that is in neither list is just being stored or given up.
   *
   * @param stored an order has it
   * @param givenUp no order has it, nor ever will
   */
  public record Settled(List<Long> stored, List<Long> givenUp) {}

  private final Orders orders;
  private final GiveUpOrder giveUp;

  SettleOrderIds(Orders orders, GiveUpOrder giveUp) {
    this.orders = orders;
    this.giveUp = giveUp;
  }

  public Settled settle(List<Long> orderIds) {
    Set<Long> known = orders.stored(orderIds);
    List<Long> stored = new ArrayList<>(known);
    List<Long> givenUp = new ArrayList<>();
    for (long id : orderIds) {
      if (!known.contains(id)) {
        settleOne(id, stored, givenUp);
      }
    }
    return new Settled(stored, givenUp);
  }

  /** In a transaction of its own: one that waits for a slow store keeps no other id waiting. */
  private void settleOne(long id, List<Long> stored, List<Long> givenUp) {
    try {
      (giveUp.giveUpReleased(id) ? givenUp : stored).add(id);
    } catch (RuntimeException undecided) {
      LOG.warnf("Order id %d is not settled yet: %s", (Object) id, undecided);
    }
  }
}
