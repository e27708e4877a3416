package com.easyecom.accounting.closing.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/** Closes months of a business whose owners of orders and stock nobody plays. */
@Singleton
public class CloseUnproven {

  private final ClosePeriod closePeriod;

  CloseUnproven(ClosePeriod closePeriod) {
    this.closePeriod = closePeriod;
  }

  public void close(String month) {
    QuarkusTransaction.requiringNew()
        .run(() -> closePeriod.closeNow(YearMonth.parse(month), "ada"));
  }
}
