package com.easyecom.accounting.closing.application;

import com.easyecom.accounting.period.PostingTurn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/** Closes months of a business whose owners of orders and stock nobody plays. */
@Singleton
public class CloseUnproven {

  private final ClosePeriod closePeriod;
  private final PostingTurn turn;

  CloseUnproven(ClosePeriod closePeriod, PostingTurn turn) {
    this.closePeriod = closePeriod;
    this.turn = turn;
  }

  public void close(String month) {
    closeAfter(month, () -> {});
  }

  /** Has the turn to post, lets something happen meanwhile, and closes the month. */
  public void closeAfter(String month, Runnable meanwhile) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              turn.take();
              meanwhile.run();
              closePeriod.closeNow(YearMonth.parse(month), "ada");
            });
  }
}
