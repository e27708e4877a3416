package com.easyecom.gateway.probe;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that costs something: however many ask at once, it is fetched once, and it is good for
 * a while. A failure is not remembered.
 */
public final class Remembered<T> {

  private final Supplier<Future<T>> source;
  private final Function<T, Duration> goodFor;
  private @Nullable Future<T> latest;
  private volatile long goodUntilNanos;

  /**
   * @param goodFor how long a fetched answer may be given again
   */
  public Remembered(Supplier<Future<T>> source, Function<T, Duration> goodFor) {
    this.source = source;
    this.goodFor = goodFor;
  }

  /**
   * The remembered answer or a new one. It may complete on another event loop than the caller's.
   */
  public synchronized Future<T> get() {
    Future<T> known = latest;
    if (known != null && (!known.isComplete() || isGood(known))) {
      return known;
    }
    Future<T> fetched = source.get().map(this::stamped);
    latest = fetched;
    return fetched;
  }

  private boolean isGood(Future<T> answer) {
    return answer.succeeded() && System.nanoTime() - goodUntilNanos < 0;
  }

  private T stamped(T answer) {
    goodUntilNanos = System.nanoTime() + goodFor.apply(answer).toNanos();
    return answer;
  }
}
