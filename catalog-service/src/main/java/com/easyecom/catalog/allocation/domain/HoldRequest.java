package com.easyecom.catalog.allocation.domain;

import com.easyecom.kernel.hash.Sha256;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks to hold stock for an order: all lines or none.
 *
 * @param key makes a retry find the first attempt
 * @param orderId who holds it, if this is the first attempt
 * @param issueAt when it is meant to be issued; null when that is not said
 */
public record HoldRequest(String key, long orderId, List<Line> lines, @Nullable Instant issueAt) {

  /** So much of one product. */
  public record Line(long productId, Quantity quantity) {}

  /** How much of each product; lines of one product together. */
  public SortedMap<Long, Quantity> demand() {
    SortedMap<Long, Quantity> demand = new TreeMap<>();
    lines.forEach(line -> demand.merge(line.productId(), line.quantity(), Quantity::plus));
    return demand;
  }

  /** A digest of what is asked for: the same for the same demand. */
  public String linesHash() {
    return Sha256.of(demand().toString());
  }
}
