package com.easyecom.order.returns.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * So much of an order's line that is to be returned.
 *
 * @param refund what is to be paid back, tax included; null for what was paid for it
 * @param restock whether it goes back to the stock
 */
public record WantedReturn(
    long orderItemId, Quantity quantity, @Nullable Money refund, boolean restock) {}
