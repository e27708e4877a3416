package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.money;

import java.math.BigDecimal;

/**
 * What a return takes of one line.
 *
 * @param paidNet what was paid for these units, without tax
 * @param refundNet what is paid back for them, without tax
 */
public record ReturnItemModel(
    LineModel line,
    BigDecimal quantity,
    BigDecimal paidNet,
    BigDecimal paidTax,
    BigDecimal refundNet,
    BigDecimal refundTax,
    BigDecimal cost,
    boolean restock) {

  public BigDecimal refund() {
    return refundNet.add(refundTax);
  }

  @Override
  public String toString() {
    return "%d: %s, refund %s with tax %s, restock %s"
        .formatted(
            line.id, Decimals.quantity(quantity), money(refund()), money(refundTax), restock);
  }
}
