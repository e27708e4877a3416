package com.easyecom.vision.image.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.vision.picture.PictureError;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets few uploads be in memory at a time: a slow S3 must not fill it with those that wait. */
@Singleton
class UploadTurns {

  private final Semaphore turns;
  private final Duration patience;

  UploadTurns(
      @ConfigProperty(name = "easyecom.images.uploads-at-once") int atOnce,
      @ConfigProperty(name = "easyecom.pictures.patience") Duration patience) {
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * @throws Refusal {@code pictures_busy} when the turn does not come in time
   */
  <T> T call(Supplier<T> work) {
    if (!isTaken()) {
      throw new Refusal(PictureError.PICTURES_BUSY, "Try again in a moment.");
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean isTaken() {
    try {
      return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
