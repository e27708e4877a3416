package com.easyecom.planted.good.selling.persistence;

import com.easyecom.planted.good.selling.application.Sales;
import com.easyecom.planted.good.selling.domain.Sale;
import java.util.ArrayList;
import java.util.List;

/** Implements what application needs. */
class SaleTable implements Sales {

  private final List<Sale> rows = new ArrayList<>();

  @Override
  public void add(Sale sale) {
    rows.add(sale);
  }
}
