package com.easyecom.order.ordering.application;

import com.easyecom.kit.shop.Shop;
import com.easyecom.order.ordering.domain.NumberPattern;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives orders numbers of the shop's own. A pattern that makes none stops the start. */
@Startup
@Singleton
class NumberOrders {

  private final Shop shop;
  private final NumberPattern pattern;

  NumberOrders(
      Shop shop,
      @ConfigProperty(name = "easyecom.ordering.number-pattern") Optional<String> pattern) {
    this.shop = shop;
    this.pattern = pattern.map(NumberOrders::read).orElse(NumberPattern.DEFAULT);
  }

  private static NumberPattern read(String text) {
    try {
      return new NumberPattern(text);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          "ORDER_NUMBER_PATTERN " + text + " " + wrong.getMessage(), wrong);
    }
  }

  /**
   * A number that nobody has but by chance.
   *
   * @param sequence drawn for it
   */
  String number(Instant orderedAt, long sequence) {
    return pattern.number(shop.dayOf(orderedAt), sequence);
  }
}
