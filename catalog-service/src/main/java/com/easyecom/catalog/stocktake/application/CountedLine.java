package com.easyecom.catalog.stocktake.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/**
 * What a count says of one product.
 *
 * @param onHand what the books said before
 * @param difference counted less on hand
 * @param value what the difference adds to the stock's value, to the cent
 */
public record CountedLine(
    long productId,
    String sku,
    Quantity onHand,
    Quantity counted,
    Quantity difference,
    Money value) {}
