package com.easyecom.order.ordering.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/**
 * What has left of an order's line.
 *
 * @param quantity how much; zero when nothing has
 * @param net what was paid for it: its price less its share of the discount
 * @param tax its share of the tax
 * @param cost what it cost, to the cent
 */
public record SoldLine(
    long orderItemId,
    long productId,
    String sku,
    Quantity quantity,
    Money net,
    Money tax,
    Money cost) {}
