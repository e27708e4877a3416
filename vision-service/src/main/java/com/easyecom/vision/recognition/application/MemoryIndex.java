package com.easyecom.vision.recognition.application;

import com.easyecom.vision.index.ExactIndex;
import com.easyecom.vision.index.IndexFullException;
import com.easyecom.vision.index.Match;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** All vectors of a model in this instance's memory, compared one by one. */
final class MemoryIndex implements PictureIndex {

  private static final Logger LOG = Logger.getLogger(MemoryIndex.class);

  private final String model;
  private final ExactIndex index;
  private final int limit;
  private final FollowVectors followVectors;
  private final Set<Long> ids = ConcurrentHashMap.newKeySet();
  private volatile boolean lacksSome;

  /**
   * @param limit the most vectors
   */
  MemoryIndex(String model, int dimension, int limit, Vectors vectors) {
    this.model = model;
    this.limit = limit;
    index = new ExactIndex(dimension, limit);
    followVectors = new FollowVectors(model, vectors, this);
  }

  @Override
  public String kind() {
    return "exact";
  }

  @Override
  public List<Match> nearest(List<float[]> views, int most, ProductFilter products) {
    return index.nearest(views, most, products::test);
  }

  /** One that does not fit is not found, and said so in the log. */
  @Override
  public void put(StoredVectors stored) {
    if (!stored.model().equals(model)) {
      return;
    }
    try {
      index.put(stored.imageId(), stored.productId(), stored.vectors());
      ids.add(stored.imageId());
    } catch (IndexFullException full) {
      if (!lacksSome) {
        LOG.errorf("Pictures are not found: they have more than %d vectors", limit);
      }
      lacksSome = true;
    }
  }

  @Override
  public void remove(long imageId) {
    index.remove(imageId);
    ids.remove(imageId);
  }

  @Override
  public boolean isFullFor(int vectors) {
    return index.size() + vectors > limit;
  }

  @Override
  public int limit() {
    return limit;
  }

  @Override
  public Size size() {
    return new Size(ids.size(), index.size());
  }

  @Override
  public void follow() {
    followVectors.step();
  }

  /** Whether some were left out, for which there may be room by now. */
  boolean lacksSome() {
    return lacksSome;
  }

  /** All pictures are about to be put: what was left out is forgotten. */
  void beginAnew() {
    lacksSome = false;
  }

  /** Keeps these alone, after all of them were put. */
  void retain(Set<Long> present) {
    ids.stream().filter(id -> !present.contains(id)).toList().forEach(this::remove);
  }
}
