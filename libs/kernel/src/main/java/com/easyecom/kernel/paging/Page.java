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
    return cut(rows, request.limit(), last -> Cursor.encode(id.applyAsLong(last)));
  }

  /**
   * Cuts a page of a list in another order than by id.
   *
   * @param rows at most {@code limit + 1} rows, in the list's order
   * @param cursor of the place after an item
   */
  public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursor.apply(items.getLast()));
  }

  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), nextCursor);
  }
}
