package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;

/**
 * A product that the catalog has.
 *
 * @param version of its facts
 * @param hasMoved whether there ever was stock of it
 */
public record KnownProduct(
    long id,
    ProductFacts facts,
    boolean isArchived,
    long version,
    Quantity onHand,
    UnitCost unitCost,
    boolean hasMoved,
    long stockVersion) {}
