package com.easyecom.acceptance.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.acceptance.RunningStack;
import com.easyecom.acceptance.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random lives of orders, several at once: placed, edited, fulfilled in parts, returned in parts,
 * cancelled, with refused and repeated requests among them. After each step the shop shows what a
 * naive model says, and at the end so do histories, returns, events, movements and books.
 *
 * <p>The short form is always the same. {@code -Dlives.rounds} makes it longer and other each time;
 * what fails then says the {@code -Dseed} and {@code -Dlives.steps} that repeat it.
 */
class OrderLivesTest {

  private static final int ROUNDS = Integer.getInteger("lives.rounds", 1);
  private static final int STEPS = Integer.getInteger("lives.steps", 120);
  private static final long SEED = 20_260_220;
  private static final List<String> PRICES = List.of("5.00", "12.49", "0.99");

  private final Shop shop = Shop.open();

  @Test
  void randomLivesOfOrdersAreAsANaiveModelSays() {
    long seed = Long.getLong("seed", ROUNDS == 1 ? SEED : System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      live(seed + round);
    }
  }

  private void live(long seed) {
    Choice choice = Choice.of(seed);
    TotalsModel books = new TotalsModel();
    ShopModel model = new ShopModel(books);
    Client client = new Client(shop, choice);
    Figures before = Figures.settled(shop);
    try {
      live(choice, model, client);
      assertEquals(books.figures(), Figures.settled(shop).minus(before), "books");
    } catch (AssertionError | RuntimeException fault) {
      throw new AssertionError(
          "with -Dseed=%d -Dlives.steps=%d, after\n%s".formatted(seed, STEPS, client.told()),
          fault);
    }
  }

  private void live(Choice choice, ShopModel model, Client client) {
    Comparison comparison = new Comparison(client, model, RunningStack.database());
    Lives lives = new Lives(shop, client, model, comparison);
    Merchant merchant = new Merchant(choice, new Wishes(choice, model), model, client, lives);
    PRICES.forEach(lives::newProduct);
    for (ProductModel product : model.products) {
      lives.receive(product, choice.quantity().add(Merchant.ENOUGH), choice.cost());
    }
    for (int step = 0; step < STEPS; step++) {
      merchant.step();
    }
    for (OrderModel order : List.copyOf(model.orders)) {
      if (!order.isOver() && choice.oneIn(2)) {
        merchant.end(order);
      }
    }
    comparison.isAllTheSame();
  }
}
