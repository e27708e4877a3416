package com.easyecom.chat.agent.domain;

import com.easyecom.chat.agent.Action;
import com.easyecom.chat.agent.Decision;
import com.easyecom.chat.agent.Figures;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether to reorder a product. The first line that holds decides:
 *
 * <ol>
 *   <li>the stock lasts at most 3 days: {@code expedite_reorder}, priority HIGH
 *   <li>it lasts at most 7 days, or no longer than the supplier takes: {@code schedule_reorder},
 *       MEDIUM
 *   <li>else {@code monitor_stock}, LOW
 * </ol>
 *
 * <p>With no sales the stock lasts without limit, even an empty one. A lead time that is not known
 * counts for nothing.
 */
public final class StockAgent {

  private static final BigDecimal CRITICAL_COVER_DAYS = BigDecimal.valueOf(3);
  private static final BigDecimal LOW_COVER_DAYS = BigDecimal.valueOf(7);

  private StockAgent() {}

  /** Decides by the table above, for any figures that could be made. */
  public static Decision decide(Figures figures) {
    Verdict verdict = verdict(figures.daysOfCover(), figures.leadDays());
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    metadata.put("priority", priority(verdict.action()));
    metadata.put("stock_days_cover", figures.daysOfCover());
    metadata.put("reorder_lead_days", figures.leadDays());
    return verdict.advising(advice(verdict.action()), List.of(), metadata);
  }

  private static Verdict verdict(@Nullable BigDecimal cover, @Nullable Integer leadDays) {
    if (cover == null) {
      return Verdict.of(
          Action.MONITOR_STOCK, "no_recent_sales", "The product has not sold lately.");
    }
    String lasts = "The stock lasts " + Wording.days(cover);
    if (cover.compareTo(CRITICAL_COVER_DAYS) <= 0) {
      return Verdict.of(Action.EXPEDITE_REORDER, "cover_critical", lasts + ".");
    }
    if (leadDays != null && cover.compareTo(BigDecimal.valueOf(leadDays)) <= 0) {
      String takes = Wording.days(BigDecimal.valueOf(leadDays));
      return Verdict.of(
          Action.SCHEDULE_REORDER,
          "cover_within_lead_time",
          "%s, and the supplier takes %s.".formatted(lasts, takes));
    }
    return cover.compareTo(LOW_COVER_DAYS) <= 0
        ? Verdict.of(Action.SCHEDULE_REORDER, "cover_low", lasts + ".")
        : Verdict.of(Action.MONITOR_STOCK, "cover_sufficient", lasts + ".");
  }

  private static String priority(Action action) {
    return switch (action) {
      case EXPEDITE_REORDER -> "HIGH";
      case SCHEDULE_REORDER -> "MEDIUM";
      default -> "LOW";
    };
  }

  private static String advice(Action action) {
    return switch (action) {
      case EXPEDITE_REORDER -> "Reorder at once, by the fastest way.";
      case SCHEDULE_REORDER -> "Plan a reorder now.";
      default -> "No reorder is needed; keep an eye on it.";
    };
  }
}
