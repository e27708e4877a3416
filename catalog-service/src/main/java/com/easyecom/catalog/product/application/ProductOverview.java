package com.easyecom.catalog.product.application;

import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.stock.Stock;

/** A product and its stock, read at one moment. */
public record ProductOverview(Product product, Stock stock) {}
