package com.easyecom.vision.model.application;

import com.easyecom.kit.background.Background;
import com.easyecom.vision.embedding.ModelUnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the model that this instance is configured for, and lets the shop want it. What is missing
 * or wrong stops nothing: the model that answers goes on, and it is tried again.
 */
@Singleton
public class WantConfiguredModel {

  private static final Logger LOG = Logger.getLogger(WantConfiguredModel.class);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(5);

  private final ModelSettings configured;
  private final OpenModels openModels;
  private final Models models;
  private final Duration retryAfter;
  private final Thread thread = Thread.ofPlatform().daemon().name("model").unstarted(this::run);
  private volatile boolean running;
  private volatile @Nullable String problem;

  WantConfiguredModel(
      ModelSettings configured,
      OpenModels openModels,
      Models models,
      ModelConfig config,
      MeterRegistry metrics) {
    this.configured = configured;
    this.openModels = openModels;
    this.models = models;
    retryAfter = config.retryAfter();
    Gauge.builder("easyecom.vision.model.problem", () -> problem == null ? 0 : 1)
        .description("1 while the configured model cannot be used")
        .register(metrics);
  }

  /** Why the configured model cannot be used, to an operator; null while nothing is known of it. */
  public @Nullable String problem() {
    return problem;
  }

  void start(@Observes StartupEvent event, Background background) {
    if (background.isOn()) {
      running = true;
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    thread.interrupt();
    if (thread.isAlive()) {
      thread.join(ORDERLY_STOP);
    }
  }

  private void run() {
    while (running && !isWanted()) {
      try {
        Thread.sleep(retryAfter);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private boolean isWanted() {
    try {
      models.want(openModels.registered(configured));
      problem = null;
      return true;
    } catch (ModelUnavailableException unavailable) {
      note(String.valueOf(unavailable.getMessage()), null);
    } catch (Throwable fault) {
      // Errors too, as of a missing native library: nothing else would try again.
      note(fault.toString(), fault);
    }
    return false;
  }

  /** The same again is no news, nor is what a stop has interrupted. */
  private void note(String why, @Nullable Throwable fault) {
    if (running && !why.equals(problem)) {
      LOG.errorf(fault, "The model cannot be used, the one before it goes on: %s", why);
    }
    problem = why;
  }
}
