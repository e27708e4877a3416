package com.easyecom.vision.image.application;

import com.easyecom.kit.background.Background;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.vision.storage.ObjectStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes the objects of pictures that are deleted, or whose upload was interrupted, and then their
 * rows: so an object without a row cannot be. What S3 refuses now is tried again in a while.
 */
@ApplicationScoped
public class SweepImages {

  private static final Logger LOG = Logger.getLogger(SweepImages.class);
  private static final int MOST_AT_ONCE = 20;
  private static final int BATCHES_PER_ROUND = 50;

  /** After this long others may try, too: to remove what is removed is no error. */
  private static final Duration TURN = Duration.ofSeconds(30);

  private final Images images;
  private final ObjectStore objects;
  private final Background background;
  private final Clock clock;
  private final Counter interrupted;

  SweepImages(
      Images images,
      ObjectStore objects,
      Background background,
      Clock clock,
      MeterRegistry metrics) {
    this.images = images;
    this.objects = objects;
    this.background = background;
    this.clock = clock;
    interrupted = metrics.counter("easyecom.images.interrupted");
  }

  @Scheduled(
      every = "{easyecom.images.sweep-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweepNow() {
    if (background.isOn()) {
      sweep();
    }
  }

  /** Goes on until nothing is due, or S3 does not answer. */
  public void sweep() {
    int given = images.giveUpInterrupted(clock.instant());
    if (given > 0) {
      interrupted.increment(given);
      LOG.infof("%d uploads were interrupted and are given up", given);
    }
    for (int i = 0; i < BATCHES_PER_ROUND; i++) {
      Instant now = clock.instant();
      List<ProductImage> due = images.takeDeleted(now, now.plus(TURN), MOST_AT_ONCE);
      if (due.isEmpty() || !due.stream().allMatch(this::remove)) {
        return;
      }
    }
  }

  private boolean remove(ProductImage image) {
    try {
      objects.remove(image.objectKey());
      objects.remove(image.thumbnailKey());
      CrashPoint.reach("images.objects.removed");
      images.forget(image.id());
      return true;
    } catch (RuntimeException fault) {
      LOG.warnf("The bytes of picture %d are not removed yet: %s", (Object) image.id(), fault);
      return false;
    }
  }
}
