package com.easyecom.planted.bad.selling.application;

import com.easyecom.planted.bad.selling.persistence.SaleTable;

/** An application class that imports persistence. */
public class SellFromTable {

  private final SaleTable[] tables = {new SaleTable()};

  int count() {
    return tables.length;
  }
}
