package com.easyecom.accounting.sales.application;

import com.easyecom.accounting.dates.Days;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a list shows; null stands for all.
 *
 * @param days of posting
 * @param entryId those that say what this journal entry says
 * @param customerId those of customers who were merged into this one, too
 * @param without what must not be known of them
 */
public record SaleFilter(
    Days days,
    @Nullable Long entryId,
    @Nullable Long orderId,
    @Nullable Long orderItemId,
    @Nullable Long returnId,
    @Nullable Long productId,
    @Nullable Long customerId,
    @Nullable String category,
    @Nullable String channel,
    @Nullable Without without) {

  /** What may be unknown of a line. */
  public enum Without {
    PRODUCT,
    CATEGORY,
    CUSTOMER,
    CHANNEL
  }

  /** Whether it is a category and days that are asked for, and nothing else. */
  public boolean isOfCategoryAlone() {
    return category != null
        && !namesLines()
        && Stream.of(customerId, channel, without).allMatch(Objects::isNull);
  }

  /** Whether lines are asked for by something that they say themselves, besides their day. */
  public boolean namesLines() {
    return without == Without.PRODUCT
        || Stream.of(entryId, orderId, orderItemId, returnId, productId).anyMatch(Objects::nonNull);
  }

  /** Whether something is asked for that must not be known as well. */
  public boolean contradictsItself() {
    return without != null
        && switch (without) {
          case PRODUCT -> productId != null;
          case CATEGORY -> category != null;
          case CUSTOMER -> customerId != null;
          case CHANNEL -> channel != null;
        };
  }
}
