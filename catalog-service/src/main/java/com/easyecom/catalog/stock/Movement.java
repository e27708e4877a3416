package com.easyecom.catalog.stock;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.time.Instant;

/**
 * A change of what lies there.
 *
 * @param quantity signed: what it added to the stock
 * @param value signed: what it added to the stock's value
 * @param unitCost what a unit counted as: the cost given, or the average
 * @param after the stock after it
 * @param at when it counts
 */
public record Movement(
    Quantity quantity, Money value, UnitCost unitCost, Stock after, Instant at) {}
