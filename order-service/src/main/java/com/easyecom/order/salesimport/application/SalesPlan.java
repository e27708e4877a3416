package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.application.PastSale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import is to store, decided to the last id: whoever goes on with it asks for the same
 * stock and stores the same orders.
 *
 * @param openedAt when what was sold is received before; null: it leaves from what is there
 * @param costs of the lines by their ids, where the stock is opened
 */
public record SalesPlan(List<PastSale> sales, @Nullable Instant openedAt, Map<Long, Money> costs) {}
