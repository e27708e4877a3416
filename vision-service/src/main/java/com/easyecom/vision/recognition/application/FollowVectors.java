package com.easyecom.vision.recognition.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.vision.recognition.application.Vectors.Change;
import com.easyecom.vision.recognition.application.Vectors.Changes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills an index in memory, and keeps it like the table: whatever other instances indexed or
 * deleted is found, or not found any more, a moment later. For one thread.
 */
final class FollowVectors {

  private static final Logger LOG = Logger.getLogger(FollowVectors.class);

  /** Changes are kept for a day. */
  private static final Duration LONGEST_SILENCE = Duration.ofHours(12);

  /** So often it is looked whether what was left out has room by now: all is read for it. */
  private static final Duration FULL_RETRY = Duration.ofMinutes(1);

  /** How many pictures' vectors are in memory twice, while they are read. */
  private static final int MOST_AT_ONCE = 500;

  private final String model;
  private final Vectors vectors;
  private final MemoryIndex index;
  private @Nullable String mark;
  private Set<Long> applied = Set.of();
  private long heardAtNanos;
  private long filledAtNanos;

  FollowVectors(String model, Vectors vectors, MemoryIndex index) {
    this.model = model;
    this.vectors = vectors;
    this.index = index;
  }

  void step() {
    String from = mark;
    if (from == null || isOlder(heardAtNanos, LONGEST_SILENCE) || couldTakeMore()) {
      fill();
    } else {
      follow(from);
    }
    heardAtNanos = System.nanoTime();
  }

  private boolean couldTakeMore() {
    return index.lacksSome() && !index.isFullFor(1) && isOlder(filledAtNanos, FULL_RETRY);
  }

  private static boolean isOlder(long nanos, Duration age) {
    return System.nanoTime() - nanos > age.toNanos();
  }

  private void fill() {
    boolean isFirst = mark == null;
    Set<Long> present = new HashSet<>();
    index.beginAnew();
    mark =
        vectors.readAll(
            model,
            stored -> {
              present.add(stored.imageId());
              index.put(stored);
            });
    applied = Set.of();
    index.retain(present);
    filledAtNanos = System.nanoTime();
    if (isFirst) {
      LOG.infof("%d pictures can be found by %s", (Object) present.size(), model);
    }
  }

  /** A transaction that goes on for long makes the same changes be told again and again. */
  private void follow(String from) {
    Changes told = vectors.changesSince(from);
    List<Long> changed =
        told.changes().stream()
            .filter(change -> !applied.contains(change.number()))
            .map(Change::imageId)
            .distinct()
            .toList();
    for (int i = 0; i < changed.size(); i += MOST_AT_ONCE) {
      apply(changed.subList(i, Math.min(changed.size(), i + MOST_AT_ONCE)));
    }
    mark = told.mark();
    applied = told.changes().stream().map(Change::number).collect(toSet());
  }

  private void apply(List<Long> changed) {
    List<StoredVectors> present = vectors.find(changed, model);
    Set<Long> found = present.stream().map(StoredVectors::imageId).collect(toSet());
    changed.stream().filter(id -> !found.contains(id)).forEach(index::remove);
    present.forEach(index::put);
  }
}
