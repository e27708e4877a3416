package com.easyecom.chat.agent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agent advises.
 *
 * @param text for a sales person; it has no figure that was not given or computed from given ones,
 *     and neither costs nor margins, which not everybody may see
 * @param reasons in the order in which they counted; never empty
 * @param metadata the figures behind it, by their names in the API: decimals, whole numbers, texts,
 *     flags, and for a plan the decisions that it is made of; null where something is not known
 */
public record Decision(
    Action action, String text, List<Reason> reasons, Map<String, @Nullable Object> metadata) {

  /** The names of the figures that only those may see who may see costs. */
  public static final Set<String> COST_FIGURES =
      Set.of("unit_cost", "margin_pct", "margin_after_discount_pct");

  public Decision {
    reasons = List.copyOf(reasons);
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /** The same decision for somebody who may not see costs, down to the decisions in a plan. */
  public Decision withoutCosts() {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    metadata.forEach(
        (name, value) -> {
          if (!COST_FIGURES.contains(name)) {
            shown.put(name, value instanceof Decision part ? part.withoutCosts() : value);
          }
        });
    return new Decision(action, text, reasons, shown);
  }
}
