package com.easyecom.accounting.inventory;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/**
 * All stock together.
 *
 * @param units on hand
 * @param value to the cent
 * @param products those with stock
 */
public record InventoryTotals(Quantity units, Money value, long products) {}
