package com.easyecom.planted.bad.tags;

import com.easyecom.planted.bad.selling.domain.FloatingPrice;
import com.easyecom.planted.bad.selling.persistence.SaleTable;

/** A feature that reaches past another's application. */
record TagSpy(FloatingPrice price, SaleTable table) {}
