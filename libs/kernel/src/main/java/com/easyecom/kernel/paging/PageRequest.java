package com.easyecom.kernel.paging;

import com.easyecom.kernel.error.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list that a client asks for. Lists run newest first, by descending id; the cursor
 * is the id of the last item seen, so that a page neither skips nor repeats while rows are added.
 *
 * @param limit the most items to answer, 1 to {@value #MAX_LIMIT}
 * @param beforeId answer only items with a smaller id; {@link Long#MAX_VALUE} for the first page
 */
public record PageRequest(int limit, long beforeId) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /**
   * Reads the query parameters {@code limit} and {@code cursor}. A limit above {@value #MAX_LIMIT}
   * counts as that.
   *
   * @throws Refusal {@code invalid_request} for a limit that is no positive number or a cursor that
   *     no list answered
   */
  public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
    return of(limitOf(limit), cursor);
  }

  /**
   * Reads {@code cursor} alone, where lists of that kind have other limits.
   *
   * @throws Refusal {@code invalid_request} for a cursor that no list answered
   */
  public static PageRequest of(int limit, @Nullable String cursor) {
    return new PageRequest(limit, cursor == null ? Long.MAX_VALUE : Cursor.decode(cursor));
  }

  /**
   * For the rare list that runs oldest first: answer only items with a larger id; 0 for the first
   * page.
   */
  public long afterId() {
    return beforeId == Long.MAX_VALUE ? 0 : beforeId;
  }

  /**
   * Reads the query parameter {@code limit} alone, for a list with cursors of another kind.
   *
   * @throws Refusal {@code invalid_request} for a limit that is no positive number
   */
  public static int limitOf(@Nullable String limit) {
    return limitOf(limit, DEFAULT_LIMIT, MAX_LIMIT);
  }

  /**
   * Reads {@code limit} for a list with limits of its own; one above the largest counts as that.
   *
   * @throws Refusal {@code invalid_request} for a limit that is no positive number
   */
  public static int limitOf(@Nullable String limit, int ifMissing, int most) {
    if (limit == null) {
      return ifMissing;
    }
    if (!limit.matches("\\d{1,9}") || Integer.parseInt(limit) == 0) {
      throw Refusal.invalid("limit", "must be a whole number from 1 to " + most);
    }
    return Math.min(Integer.parseInt(limit), most);
  }
}
