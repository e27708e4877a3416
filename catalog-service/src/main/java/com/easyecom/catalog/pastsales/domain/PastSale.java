package com.easyecom.catalog.pastsales.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What left once for one order line.
 *
 * @param row by which its file names it
 * @param cost what the whole quantity cost; null for the stock's average
 */
public record PastSale(
    int row,
    long orderId,
    long fulfilmentId,
    long orderItemId,
    long productId,
    Quantity quantity,
    @Nullable Money cost,
    Instant soldAt) {}
