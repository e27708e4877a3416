package com.easyecom.kernel.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor where the next page starts; null when this is the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * Cuts a page from rows read with one more than the limit, which is how a reader learns that
   * there is more without counting.
   *
   * @param rows at most {@code request.limit() + 1} rows, in the list's order
   */
  public static <T> Page<T> cut(List<T> rows, PageRequest request, ToLongFunction<T> id) {
    if (rows.size() <= request.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, request.limit()));
    return new Page<>(items, Cursor.encode(id.applyAsLong(items.getLast())));
  }

  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), nextCursor);
  }
}
