package com.easyecom.order.ordering.application;

import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.order.ordering.domain.SoldProduct;

/**
 * What catalog-service says of a product now.
 *
 * @param available what no order holds
 * @param unitCost the weighted average
 */
public record ProductFigures(
    SoldProduct sold, boolean isForSale, Quantity available, UnitCost unitCost) {}
