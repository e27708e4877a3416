package com.easyecom.vision.recognition.application;

import com.easyecom.kit.background.Background;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.picture.PictureWorkers;
import com.easyecom.vision.picture.ReadPicture;
import com.easyecom.vision.recognition.application.Vectors.Pending;
import com.easyecom.vision.storage.ObjectStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Recognises pictures that are stored and cannot be found: those whose upload had no time for it,
 * and all of them after the model was exchanged. Each is taken by one process at a time, and tried
 * again later and later while it fails.
 */
@ApplicationScoped
class EmbedPending {

  private static final Logger LOG = Logger.getLogger(EmbedPending.class);

  /** Longer than reading and recognising one takes. */
  private static final Duration TURN = Duration.ofMinutes(1);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 8;
  private static final int MOST_PER_ROUND = 200;

  private final Vectors vectors;
  private final ObjectStore objects;
  private final PictureWorkers workers;
  private final ImageEmbedder embedder;
  private final IndexPicture indexPicture;
  private final KnownPictures pictures;
  private final Background background;
  private final Clock clock;

  EmbedPending(
      Vectors vectors,
      ObjectStore objects,
      PictureWorkers workers,
      ImageEmbedder embedder,
      IndexPicture indexPicture,
      KnownPictures pictures,
      Background background,
      Clock clock,
      MeterRegistry metrics) {
    this.vectors = vectors;
    this.objects = objects;
    this.workers = workers;
    this.embedder = embedder;
    this.indexPicture = indexPicture;
    this.pictures = pictures;
    this.background = background;
    this.clock = clock;
    Gauge.builder("easyecom.vision.pictures.pending", () -> vectors.countPending(embedder.model()))
        .description("Stored pictures that cannot be found yet")
        .register(metrics);
  }

  @Scheduled(
      every = "{easyecom.recognition.embed-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void embedDue() {
    if (!background.isOn()) {
      return;
    }
    for (int i = 0; i < MOST_PER_ROUND; i++) {
      Instant now = clock.instant();
      Optional<Pending> due = vectors.takePending(embedder.model(), now, now.plus(TURN));
      if (due.isEmpty()) {
        return;
      }
      embed(due.get());
    }
  }

  private void embed(Pending pending) {
    try {
      byte[] file =
          objects
              .get(pending.objectKey())
              .orElseThrow(() -> new IllegalStateException("its bytes are not there"));
      List<float[]> found = workers.call(() -> embedder.vectors(ReadPicture.look(file)));
      StoredVectors stored = new StoredVectors(pending.imageId(), pending.productId(), found);
      if (QuarkusTransaction.requiringNew().call(() -> indexPicture.index(stored))) {
        pictures.put(stored);
      }
    } catch (RuntimeException fault) {
      Duration wait = waitAfter(pending.tries());
      LOG.warnf("Picture %d is tried again in %s: %s", pending.imageId(), wait, fault);
      vectors.putOff(pending.imageId(), clock.instant().plus(wait));
    }
  }

  private static Duration waitAfter(int tries) {
    Duration wait = Duration.ofSeconds(5L << Math.min(tries, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
