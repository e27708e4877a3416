package com.easyecom.chat.delivery.application;

import com.easyecom.kit.background.Background;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks for conversations that have something to send, and has several sent at a time: a call that
 * hangs holds up its own conversation alone.
 */
@Singleton
class SendDue {

  private static final Logger LOG = Logger.getLogger(SendDue.class);

  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(5);

  private final Deliveries deliveries;
  private final SendNext sendNext;
  private final Clock clock;
  private final Duration every;
  private final Semaphore free;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread thread = Thread.ofPlatform().daemon().name("send").unstarted(this::run);
  private volatile boolean running;

  SendDue(
      Deliveries deliveries,
      SendNext sendNext,
      Clock clock,
      @ConfigProperty(name = "easyecom.chat.look-every") Duration every,
      @ConfigProperty(name = "easyecom.chat.sends-at-once") int atOnce) {
    this.deliveries = deliveries;
    this.sendNext = sendNext;
    this.clock = clock;
    this.every = every;
    free = new Semaphore(atOnce);
  }

  void start(@Observes StartupEvent event, Background background) {
    if (background.isOn()) {
      running = true;
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    LockSupport.unpark(thread);
    if (thread.isAlive()) {
      thread.join(ORDERLY_STOP);
    }
    threads.shutdownNow();
  }

  private void run() {
    while (running) {
      Duration pause = every;
      try {
        claimed().forEach(this::send);
      } catch (RuntimeException fault) {
        LOG.warnf("What is to be sent cannot be read now: %s", fault);
        pause = AFTER_A_FAULT;
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private List<Long> claimed() {
    int most = free.availablePermits();
    Instant now = clock.instant();
    return most == 0 ? List.of() : deliveries.claim(most, now, now.plus(SendNext.HELD));
  }

  private void send(long conversation) {
    free.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            sendNext.sendAll(conversation);
          } catch (RuntimeException fault) {
            LOG.warnf("Conversation %d cannot go on now: %s", (Object) conversation, fault);
          } finally {
            free.release();
          }
        });
  }
}
