package com.easyecom.internalapi.order;

import java.util.List;

/**
 * Asks whether orders are stored under these ids, for which stock has been held for long. One that
 * is not is given up: no order will ever be stored under it. {@code POST /internal/order-ids}.
 *
 * @param orderIds at most {@value #MAX_IDS}
 */
public record OrderIdInquiry(List<Long> orderIds) {
  public static final int MAX_IDS = 500;
}
