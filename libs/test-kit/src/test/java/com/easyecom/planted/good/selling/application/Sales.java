package com.easyecom.planted.good.selling.application;

import com.easyecom.planted.good.selling.domain.Sale;

/** What the use case needs of persistence. */
public interface Sales {
  void add(Sale sale);
}
