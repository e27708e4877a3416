package com.easyecom.order.returns.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/**
 * What a return takes of one order line.
 *
 * @param paid the units' share of what was paid for the line
 * @param refund what is paid back for them: that, unless somebody said otherwise
 * @param cost their share of what the line cost, to the cent
 * @param restock whether they go back to the stock; if not, their cost stays cost of goods sold
 */
public record ReturnItem(
    long id,
    long orderItemId,
    long productId,
    String sku,
    Quantity quantity,
    Amounts paid,
    Amounts refund,
    Money cost,
    boolean restock) {}
