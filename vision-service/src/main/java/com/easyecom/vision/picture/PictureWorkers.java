package com.easyecom.vision.picture;

import com.easyecom.kernel.error.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The few threads that decode and recognise pictures. What they need of memory is bounded by their
 * number, and a queue that is full says so. Threads of the platform: decoding never gives way.
 */
@Singleton
public class PictureWorkers {

  private final ThreadPoolExecutor threads;
  private final Duration patience;

  PictureWorkers(
      @ConfigProperty(name = "easyecom.pictures.workers") int workers,
      @ConfigProperty(name = "easyecom.pictures.queue-limit") int queueLimit,
      @ConfigProperty(name = "easyecom.pictures.patience") Duration patience,
      MeterRegistry metrics) {
    this.patience = patience;
    threads =
        new ThreadPoolExecutor(
            workers,
            workers,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(queueLimit),
            Thread.ofPlatform().daemon().name("picture-", 0).factory());
    Gauge.builder("easyecom.pictures.queued", threads, pool -> pool.getQueue().size())
        .description("Pictures that wait to be read")
        .register(metrics);
  }

  /**
   * Does work on a picture, and waits for it.
   *
   * @throws Refusal {@code pictures_busy} when too many wait, or this one has waited too long; and
   *     whatever the work refuses
   */
  public <T> T call(Callable<T> work) {
    Future<T> result;
    try {
      result = threads.submit(work);
    } catch (RejectedExecutionException full) {
      throw busy();
    }
    try {
      return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      threads.remove((Runnable) result);
      result.cancel(false);
      throw busy();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException("a picture cannot be read", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    threads.shutdownNow();
  }

  private static Refusal busy() {
    return new Refusal(PictureError.PICTURES_BUSY, "Try again in a moment.");
  }
}
