package com.easyecom.catalog.period;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a person dates in a closed month. It is what is known here: a closing that is under
 * way is not, and what is taken meanwhile is posted on the first open day, as whatever nobody can
 * refuse any more.
 */
@Singleton
public class RefuseClosedMonths {

  private final BooksMonths months;
  private final Shop shop;

  RefuseClosedMonths(BooksMonths months, Shop shop) {
    this.months = months;
    this.shop = shop;
  }

  /**
   * @param asked when it is to count; null for now, which is never refused
   * @throws Refusal {@code period_closed} when that is, in the shop's time zone, in a closed month
   */
  public void refuse(@Nullable Instant asked) {
    if (asked != null) {
      months.closed().requireOpen(shop.dayOf(asked));
    }
  }
}
