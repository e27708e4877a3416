package com.easyecom.order.ordering.persistence;

import com.easyecom.kit.persistence.Where;
import com.easyecom.order.ordering.application.OrderFilter;
import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.OrderStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists that run by the time of the order, newest first. The indexes have status and channel
 * together, so that no pair of them is rarer than what is read of it: a list by one alone is put
 * together from those with each of the other.
 */
final class NewestOrders {

  private static final String NEWEST_FIRST = " ORDER BY ordered_at DESC, id DESC LIMIT :limit ";

  private NewestOrders() {}

  /**
   * The query of at most {@code :limit} orders.
   *
   * @param columns with {@code ordered_at} and {@code id}
   * @param where all conditions but those on status and channel; not without any
   */
  static String sql(String columns, OrderFilter filter, Where where) {
    String select = "SELECT " + columns + " FROM sales_order" + where.sql();
    if (filter.status() == null && filter.channel() == null) {
      return select + NEWEST_FIRST;
    }
    List<String> pairs = pairs(filter);
    if (pairs.size() == 1) {
      return select + pairs.getFirst() + NEWEST_FIRST;
    }
    return pairs.stream()
        .map(pair -> "(" + select + pair + NEWEST_FIRST + ")")
        .collect(Collectors.joining(" UNION ALL ", "", NEWEST_FIRST));
  }

  private static List<String> pairs(OrderFilter filter) {
    List<OrderStatus> statuses =
        filter.status() == null ? Arrays.asList(OrderStatus.values()) : List.of(filter.status());
    List<Channel> channels =
        filter.channel() == null ? Arrays.asList(Channel.values()) : List.of(filter.channel());
    return statuses.stream()
        .flatMap(
            status ->
                channels.stream()
                    .map(
                        channel ->
                            "AND status = '%s' AND channel = '%s'"
                                .formatted(status.wireName(), channel.wireName())))
        .toList();
  }
}
