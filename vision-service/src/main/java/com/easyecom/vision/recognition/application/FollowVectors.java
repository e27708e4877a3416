package com.easyecom.vision.recognition.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.kit.background.Background;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.recognition.application.Vectors.Change;
import com.easyecom.vision.recognition.application.Vectors.Changes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills this instance's index at the start, and keeps it like the table: whatever other instances
 * indexed or deleted is found, or not found any more, a moment later.
 */
@Singleton
class FollowVectors {

  private static final Logger LOG = Logger.getLogger(FollowVectors.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(5);

  /** Changes are kept for a day. */
  private static final Duration LONGEST_SILENCE = Duration.ofHours(12);

  /** How many pictures' vectors are in memory twice, while they are read. */
  private static final int MOST_AT_ONCE = 500;

  private final Vectors vectors;
  private final KnownPictures pictures;
  private final String model;
  private final Duration every;
  private final Thread thread = new Thread(this::run, "image-vectors");
  private volatile boolean running;
  private volatile boolean isFilled;
  private @Nullable String mark;
  private Set<Long> applied = Set.of();
  private long heardAtNanos;

  FollowVectors(
      Vectors vectors,
      KnownPictures pictures,
      ImageEmbedder embedder,
      @ConfigProperty(name = "easyecom.recognition.follow-every") Duration every) {
    this.vectors = vectors;
    this.pictures = pictures;
    this.model = embedder.model();
    this.every = every;
  }

  /** Whether everything is found that was indexed before this instance started. */
  boolean isFilled() {
    return isFilled;
  }

  void start(@Observes StartupEvent event, Background background) {
    if (background.isOn()) {
      running = true;
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    LockSupport.unpark(thread);
    if (thread.isAlive()) {
      thread.join(ORDERLY_STOP);
    }
  }

  private void run() {
    while (running) {
      Duration pause = every;
      try {
        step();
      } catch (Throwable fault) {
        // Errors too: without this thread deleted pictures would stay in memory for ever.
        LOG.warnf("What pictures are found by cannot be read now: %s", fault);
        pause = PAUSE;
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private void step() {
    String from = mark;
    boolean isLate = System.nanoTime() - heardAtNanos > LONGEST_SILENCE.toNanos();
    if (from == null || isLate || pictures.couldTakeMore()) {
      fill();
    } else {
      follow(from);
    }
    heardAtNanos = System.nanoTime();
  }

  private void fill() {
    Set<Long> present = new HashSet<>();
    pictures.beginAnew();
    mark =
        vectors.readAll(
            model,
            stored -> {
              present.add(stored.imageId());
              pictures.put(stored);
            });
    applied = Set.of();
    pictures.retain(present);
    if (!isFilled) {
      LOG.infof("%d pictures can be found", present.size());
    }
    isFilled = true;
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
    changed.stream().filter(id -> !found.contains(id)).forEach(pictures::remove);
    present.forEach(pictures::put);
  }
}
