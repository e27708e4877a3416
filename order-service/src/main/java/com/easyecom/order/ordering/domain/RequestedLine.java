package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants of one product.
 *
 * @param unitPrice null: the product's
 */
public record RequestedLine(long productId, Quantity quantity, @Nullable Money unitPrice) {}
