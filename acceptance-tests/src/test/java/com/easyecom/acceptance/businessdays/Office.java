package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Books;
import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.Client;
import com.easyecom.acceptance.lives.Comparison;
import com.easyecom.acceptance.lives.Lives;
import com.easyecom.acceptance.lives.ShopModel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What all clerks use: the shop, its model, and chance. */
record Office(
    Shop shop,
    Client client,
    Choice choice,
    ShopModel model,
    DatedBooks books,
    ShopClock clock,
    Lives lives,
    Comparison comparison,
    LocalDate opened) {

  /** Waits until all that happened is in the books. */
  void settle() {
    new Books(shop).awaitSettled(clock.instant());
  }

  /** A moment of the last days, in the shop's life. */
  Instant past() {
    long minutes =
        Duration.between(opened.atStartOfDay(ShopClock.ZONE).toInstant(), now()).toMinutes();
    return now().minus(Duration.ofMinutes(choice.upTo((int) Math.min(minutes, 80 * 24 * 60))));
  }

  /** A moment between one and now; null: just now, when there is none between. */
  Instant after(Instant earliest) {
    Instant first = opened.atStartOfDay(ShopClock.ZONE).toInstant();
    Instant from = earliest.isAfter(first) ? earliest : first;
    long minutes = Duration.between(from, now()).toMinutes();
    return minutes < 1 ? null : from.plus(Duration.ofMinutes(choice.upTo((int) minutes)));
  }

  private Instant now() {
    return clock.began();
  }

  /** A day of the shop's life; at times one of the next weeks. */
  LocalDate day() {
    int days = (int) (clock.today().toEpochDay() - opened.toEpochDay());
    return choice.oneIn(15)
        ? clock.today().plusDays(choice.upTo(20))
        : opened.plusDays(choice.upTo(days + 1) - 1L);
  }
}
