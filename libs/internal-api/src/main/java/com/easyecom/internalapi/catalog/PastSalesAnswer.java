package com.easyecom.internalapi.catalog;

import java.util.List;

/**
 * The products of past sales, and what is wrong with those that cannot be taken.
 *
 * @param products of all rows but the faulty ones
 */
public record PastSalesAnswer(List<Product> products, List<Fault> faults) {

  /** The product that a row means. */
  public record Product(int row, long productId, String sku, String name) {}

  /**
   * Why a row cannot be taken.
   *
   * @param field what of it is wrong: {@code sku}, {@code name}, {@code quantity} or {@code
   *     sold_at}
   * @param message for people
   */
  public record Fault(int row, String field, String message) {}
}
