package com.easyecom.planted.good.selling.application;

import com.easyecom.planted.good.selling.domain.Sale;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A use case, told the time. */
@ApplicationScoped
public class Sell {

  private final Sales sales;
  private final Clock clock;

  Sell(Sales sales, Clock clock) {
    this.sales = sales;
    this.clock = clock;
  }

  /** Sells, and says when. */
  public Instant sell(BigDecimal amount) {
    sales.add(new Sale(amount, List.of()));
    return Instant.now(clock);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
