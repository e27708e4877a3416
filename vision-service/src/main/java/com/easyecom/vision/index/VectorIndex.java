package com.easyecom.vision.index;

import java.util.List;
import java.util.function.LongPredicate;

/** The vectors of pictures, by picture and product. Safe for several threads. */
public interface VectorIndex {

  /** As {@link #put(long, long, List)}, of one vector. */
  default void put(long imageId, long productId, float[] vector) {
    put(imageId, productId, List.of(vector));
  }

  /**
   * Adds a picture's vectors, or replaces all that it had.
   *
   * @param vectors of length one each; the caller may change them afterwards
   * @throws IndexFullException if there is no room for them; nothing has changed
   * @throws IllegalArgumentException if one has another dimension or length, or numbers that are
   *     not finite, or there is none; nothing has changed
   */
  void put(long imageId, long productId, List<float[]> vectors);

  /** Forgets a picture; one that is unknown is no error. */
  void remove(long imageId);

  /** As {@link #nearest(List, int, LongPredicate)}, by one view. */
  default List<Match> nearest(float[] query, int k, LongPredicate product) {
    return nearest(List.of(query), k, product);
  }

  /**
   * The pictures that are nearest to any of the views: best first, each product once, by its best
   * picture; of equal ones the smaller picture's id first. What was put or removed before the call
   * is seen.
   *
   * @param views of one picture, each of length one
   * @param k the most products that are returned
   * @param product which products may be found; asked by several threads, and only of products that
   *     are near enough to matter
   */
  List<Match> nearest(List<float[]> views, int k, LongPredicate product);

  /** How many vectors it holds. */
  int size();
}
