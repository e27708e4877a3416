package com.easyecom.chat.agent.domain;

import com.easyecom.chat.agent.Action;
import com.easyecom.chat.agent.Decision;
import com.easyecom.chat.agent.Figures;
import com.easyecom.chat.agent.Reason;
import com.easyecom.chat.agent.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All three agents asked at once. Their decisions stand in the metadata as {@code sales}, {@code
 * stock} and {@code discount}; the text and the reasons are theirs, in that order.
 */
public final class Plan {

  private Plan() {}

  /** The plan for any figures and terms that could be made. */
  public static Decision make(Figures figures, Terms terms) {
    Decision sales = SalesAgent.decide(figures, terms);
    Decision stock = StockAgent.decide(figures);
    Decision discount = DiscountSupervisor.decide(figures, terms);
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    metadata.put("sales", sales);
    metadata.put("stock", stock);
    metadata.put("discount", discount);
    String text =
        "Sales: %s\nStock: %s\nDiscount: %s".formatted(sales.text(), stock.text(), discount.text());
    List<Reason> reasons =
        Stream.of(sales, stock, discount)
            .flatMap(decision -> decision.reasons().stream())
            .distinct()
            .toList();
    return new Decision(Action.COORDINATED_PLAN, text, reasons, metadata);
  }
}
