package com.easyecom.accounting.posting.domain;

/** The amounts that an event tells, as posting rules name them. */
public enum Figure {
  /** What a movement added to the stock's value or took from it, as a positive amount. */
  VALUE,
  /** Lines at their prices, before discount and tax. */
  SUBTOTAL,
  DISCOUNT,
  /** What is given up of the revenue: less discount, before tax. */
  NET,
  TAX,
  /** What the customer pays, or gets back: subtotal less discount plus tax. */
  TOTAL
}
