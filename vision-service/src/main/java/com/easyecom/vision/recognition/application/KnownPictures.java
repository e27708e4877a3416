package com.easyecom.vision.recognition.application;

import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.index.IndexFullException;
import com.easyecom.vision.index.Match;
import com.easyecom.vision.index.VectorIndex;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The pictures that this instance finds: its index, and what is in it. */
@Singleton
public class KnownPictures {

  private static final Logger LOG = Logger.getLogger(KnownPictures.class);

  private final VectorIndex index;
  private final ImageEmbedder embedder;
  private final int limit;
  private final Set<Long> ids = ConcurrentHashMap.newKeySet();
  private volatile boolean lacksSome;

  KnownPictures(
      VectorIndex index,
      ImageEmbedder embedder,
      @ConfigProperty(name = "easyecom.recognition.index-limit") int limit,
      MeterRegistry metrics) {
    this.index = index;
    this.embedder = embedder;
    this.limit = limit;
    Gauge.builder("easyecom.vision.index.pictures", ids, Set::size)
        .description("Pictures that this instance finds")
        .register(metrics);
    Gauge.builder("easyecom.vision.index.vectors", index, VectorIndex::size)
        .description("Vectors of those pictures")
        .register(metrics);
    Gauge.builder("easyecom.vision.index.limit", () -> limit)
        .description("The most vectors that this instance may hold")
        .register(metrics);
  }

  /** Takes a picture in; one that does not fit is not found, and said so in the log. */
  public void put(StoredVectors stored) {
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

  /** Finds a picture no more. */
  public void remove(long imageId) {
    index.remove(imageId);
    ids.remove(imageId);
  }

  /** Whether one more would not be found. */
  public boolean isFull() {
    return index.size() + embedder.mostVectors() > limit;
  }

  /** The most vectors of all of them together. */
  public int limit() {
    return limit;
  }

  /** What is most alike, best first, each product once. */
  public List<Alike> nearest(List<float[]> views, int most, LongPredicate product) {
    return index.nearest(views, most, product).stream().map(this::alike).toList();
  }

  private Alike alike(Match match) {
    double score = Math.clamp(embedder.score(match.cosine()), 0, 1);
    return new Alike(match.imageId(), match.productId(), score);
  }

  /** Whether some were left out, for which there is room by now. */
  boolean couldTakeMore() {
    return lacksSome && !isFull();
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
