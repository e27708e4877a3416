package com.easyecom.order.ordering.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.domain.Order;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do.
 *
 * @param order as it would be; a new line has the id 0
 * @param stock how much more the order would take of each product; negative: less
 * @param difference what the customer would pay more; negative: get back
 * @param marginPercent null for an order that earns nothing
 * @param changeId names just this change of this version of the order
 */
public record EditPreview(
    Order order,
    SortedMap<Long, Quantity> stock,
    Money difference,
    @Nullable BigDecimal marginPercent,
    String changeId) {}
