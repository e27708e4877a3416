package com.easyecom.vision.embedding;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Turns pictures into vectors whose cosine says how alike they are. Safe for several threads. */
public interface ImageEmbedder extends AutoCloseable {

  /** Name and version, stored with each vector: vectors of different models never mix. */
  String model();

  /** How many numbers each vector has. */
  int dimension();

  /**
   * A picture as a whole, of length one.
   *
   * @param picture decoded, upright, RGB without transparency; of any size
   */
  float[] embed(BufferedImage picture);

  /**
   * What is stored of a picture in the catalog, so that parts of it are found too: the whole first,
   * as {@link #embed} has it, at least one and no more than {@link #mostVectors}.
   */
  default List<float[]> vectors(BufferedImage picture) {
    return List.of(embed(picture));
  }

  /** Of several pictures what {@link #vectors(BufferedImage)} has of each, together if faster. */
  default List<List<float[]>> vectorsOfAll(List<BufferedImage> pictures) {
    return pictures.stream().map(this::vectors).toList();
  }

  /** How many pictures are best given to {@link #vectorsOfAll}. */
  default int batch() {
    return 1;
  }

  /** Whether another computer does the work: the caller waits, and takes no processor meanwhile. */
  default boolean isRemote() {
    return false;
  }

  /** The most vectors that are stored of one picture. */
  default int mostVectors() {
    return 1;
  }

  /**
   * What a searched picture may be of a stored one: all of it, or a picture in a screenshot. Two
   * pictures are as alike as the best pair of a view and a stored vector. Each of length one, at
   * least one and no more than {@link #mostViews}.
   */
  default List<float[]> views(BufferedImage picture) {
    return List.of(embed(picture));
  }

  /** The most vectors that one picture is searched with: the cost of a search grows with it. */
  default int mostViews() {
    return 1;
  }

  /**
   * How sure it is that two pictures show the same product: from 0.9 almost surely, unrelated ones
   * stay below 0.5. Grows with the cosine.
   *
   * @param cosine of a view and a stored vector, -1 to 1
   * @return 0 to 1
   */
  double score(double cosine);

  /**
   * Why it recognises no pictures at the moment, to an operator; empty while it does. It holds no
   * secret.
   */
  default Optional<String> problem() {
    return Optional.empty();
  }

  /** Gives back what it holds outside the heap; nobody uses it any more. */
  @Override
  default void close() {}
}
