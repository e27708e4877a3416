package com.easyecom.catalog.product.bulk;

import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.product.domain.ProductChange;
import com.easyecom.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Instant;

/** What is to be done with each of many products. */
public sealed interface BulkAction {

  /** The product as it is to be; the same when nothing is to change. */
  Product apply(Product present, Instant now);

  /**
   * The price becomes so much percent more, or less, rounded half up to the cent.
   *
   * @param percent -100 or more, so that no price falls below nothing
   */
  record PricePercent(BigDecimal percent) implements BulkAction {

    @Override
    public Product apply(Product present, Instant now) {
      BigDecimal factor = BigDecimal.ONE.add(percent.movePointLeft(2));
      Money price = present.unitPrice();
      return withPrice(
          present, Money.rounded(price.amount().multiply(factor), price.currency()), now);
    }
  }

  /** The price becomes this. */
  record PriceSet(Money unitPrice) implements BulkAction {

    @Override
    public Product apply(Product present, Instant now) {
      return withPrice(present, unitPrice, now);
    }
  }

  /** It is removed from sale for good, whether it has history or not. */
  record Archive() implements BulkAction {

    @Override
    public Product apply(Product present, Instant now) {
      return present.isArchived() ? present : present.archive(now);
    }
  }

  private static Product withPrice(Product present, Money price, Instant now) {
    return price.equals(present.unitPrice())
        ? present
        : present.change(
            new ProductChange(null, null, null, null, null, price, null, null, null, null, null),
            now);
  }
}
