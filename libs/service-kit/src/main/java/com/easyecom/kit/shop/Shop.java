package com.easyecom.kit.shop;

import com.easyecom.kernel.money.Money;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one shop that this installation serves. */
@ApplicationScoped
@Unremovable
public class Shop {

  private final Currency currency;
  private final ZoneId zone;
  private final boolean demo;

  Shop(
      @ConfigProperty(name = "easyecom.shop.currency") String currency,
      @ConfigProperty(name = "easyecom.shop.time-zone") String zone,
      @ConfigProperty(name = "easyecom.demo-mode") boolean demo) {
    this.currency = Currency.getInstance(currency);
    this.zone = ZoneId.of(zone);
    this.demo = demo;
  }

  /** The currency of every amount; requests and events in another are refused. */
  public Currency currency() {
    return currency;
  }

  /** The zone whose midnight separates the days of reports and filters. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether well-known logins and codes are accepted: for trying out only. */
  public boolean isDemo() {
    return demo;
  }

  public Money zero() {
    return Money.zero(currency);
  }

  /** The day that an instant falls on, here. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
