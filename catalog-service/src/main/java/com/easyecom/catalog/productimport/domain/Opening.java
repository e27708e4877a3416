package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/** Stock that was there before the shop's books began: so much of it, worth that to the cent. */
public record Opening(Quantity quantity, Money value) {}
