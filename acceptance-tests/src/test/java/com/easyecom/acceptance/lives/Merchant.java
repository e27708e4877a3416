package com.easyecom.acceptance.lives;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does whatever comes to mind with the orders of a shop, also what must be refused. */
public final class Merchant {

  static final BigDecimal ENOUGH = BigDecimal.valueOf(8);
  private static final int OPEN = 4;
  private static final List<String> STEPS =
      List.of("approved", "received", "received", "refunded", "rejected", "requested");

  private final Choice choice;
  private final Wishes wishes;
  private final ShopModel model;
  private final Client client;
  private final Lives lives;

  public Merchant(Choice choice, Wishes wishes, ShopModel model, Client client, Lives lives) {
    this.choice = choice;
    this.wishes = wishes;
    this.model = model;
    this.client = client;
    this.lives = lives;
  }

  /** One step more. */
  public void step() {
    for (ProductModel product : wishes.offered()) {
      if (product.available().compareTo(ENOUGH) < 0 && choice.oneIn(2)) {
        lives.receive(product, choice.quantity().add(ENOUGH), choice.cost());
      }
    }
    List<OrderModel> alive = model.orders.stream().filter(order -> !order.isOver()).toList();
    List<OrderModel> open = alive.stream().filter(order -> !order.isSold()).toList();
    if (alive.isEmpty() || (open.size() < OPEN && choice.oneIn(3))) {
      lives.place(wishes.place());
    } else {
      OrderModel order = choice.of(choice.oneIn(8) ? model.orders : alive);
      if (!open.isEmpty() && choice.oneIn(2)) {
        order = choice.of(open);
      }
      if (choice.oneIn(3)) {
        happen(order);
      } else {
        goOn(order);
      }
    }
  }

  /** What brings an order further. */
  private void goOn(OrderModel order) {
    List<ReturnModel> open = order.returns.stream().filter(it -> !it.next().isEmpty()).toList();
    boolean isStarted = order.status.equals("confirmed") && order.isStarted();
    if (!open.isEmpty() && choice.oneIn(2)) {
      ReturnModel it = choice.of(open);
      lives.step(it, choice.of(it.next()));
    } else if (order.status.equals("draft")) {
      edit(order, choice.oneIn(2) ? EditWish.status("confirmed") : wishes.edit(order));
    } else if (isStarted && choice.oneIn(3)) {
      takeBack(order);
    } else if (order.status.equals("confirmed")) {
      if (choice.oneIn(2)) {
        edit(order, wishes.edit(order));
      } else {
        fulfil(order);
      }
    } else {
      takeBack(order);
    }
  }

  /** Anything. */
  private void happen(OrderModel order) {
    int what = choice.upTo(20);
    if (what <= 6) {
      edit(order, wishes.edit(order));
    } else if (what <= 8) {
      edit(order, EditWish.status(choice.of(Wishes.STATUSES)));
    } else if (what == 9) {
      lives.delete(order);
    } else if (what <= 13) {
      fulfil(order);
    } else if (what <= 16 || order.returns.isEmpty()) {
      takeBack(order);
    } else {
      lives.step(choice.of(order.returns), choice.of(STEPS));
    }
  }

  private void edit(OrderModel order, EditWish wish) {
    if (choice.oneIn(15)) {
      lives.editWithoutCode(order, wish);
    } else if (choice.oneIn(2)) {
      String changeId = client.preview(order, wish);
      lives.edit(order, wish, choice.oneIn(2) ? changeId : null);
    } else {
      lives.edit(order, wish, null);
    }
  }

  private void fulfil(OrderModel order) {
    if (choice.oneIn(6)) {
      lives.fulfil(order, null);
      return;
    }
    Map<LineModel, BigDecimal> parts = new LinkedHashMap<>();
    for (LineModel line : order.lines) {
      if (line.open().signum() > 0 && choice.oneIn(2)) {
        parts.put(line, choice.oneIn(20) ? Wishes.TOO_MUCH : choice.part(line.open()));
      }
    }
    if (parts.isEmpty()) {
      LineModel line = choice.of(order.lines);
      parts.put(line, choice.part(line.open()));
    }
    lives.fulfil(order, parts);
  }

  private void takeBack(OrderModel order) {
    List<ReturnWish.Item> items = new ArrayList<>();
    for (LineModel line : order.lines) {
      if (line.returnable().signum() > 0 && choice.oneIn(2)) {
        items.add(wishes.item(line, choice.part(line.returnable())));
      }
    }
    if (items.isEmpty()) {
      LineModel line = choice.of(order.lines);
      items.add(
          wishes.item(line, choice.oneIn(8) ? Wishes.TOO_MUCH : choice.part(line.returnable())));
    }
    lives.takeBack(new ReturnWish(order, items, choice.oneIn(2) ? "requested" : "received"));
  }

  /** Brings an order to the end of its life, all of it back and paid back. */
  public void end(OrderModel order) {
    if (order.status.equals("draft")) {
      lives.edit(order, EditWish.status(choice.oneIn(2) ? "cancelled" : "confirmed"), null);
    }
    if (order.status.equals("confirmed")) {
      lives.fulfil(order, null);
    }
    for (ReturnModel it : List.copyOf(order.returns)) {
      if (it.status().equals("requested")) {
        lives.step(it, "approved");
      }
      if (it.status().equals("approved")) {
        lives.step(it, choice.oneIn(3) ? "rejected" : "received");
      }
    }
    List<ReturnWish.Item> rest =
        order.lines.stream()
            .filter(line -> line.returnable().signum() > 0)
            .map(line -> new ReturnWish.Item(line, line.returnable(), null, true))
            .toList();
    if (!rest.isEmpty()) {
      lives.takeBack(new ReturnWish(order, rest, "received"));
    }
    for (ReturnModel it : order.returns) {
      if (it.status().equals("received")) {
        lives.step(it, "refunded");
      }
    }
  }
}
