package com.easyecom.gateway.forwarding;

import com.easyecom.kernel.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import java.util.function.LongConsumer;

/** Streams a body at the speed of the slower side, so that none is ever held whole. */
final class Pump {

  private final ReadStream<Buffer> from;
  private final WriteStream<Buffer> to;
  private final LongConsumer check;
  private final Promise<Void> done = Promise.promise();
  private long bytes;
  private boolean ended;

  /**
   * @param check gets the length so far in bytes, and may throw a {@link Refusal}
   */
  Pump(ReadStream<Buffer> from, WriteStream<Buffer> to, LongConsumer check) {
    this.from = from;
    this.to = to;
    this.check = check;
  }

  /** Completes when the whole body was handed on; fails with what stopped it. */
  Future<Void> start() {
    from.exceptionHandler(done::tryFail);
    from.handler(this::pass);
    from.endHandler(
        end -> {
          ended = true;
          to.end();
          done.tryComplete();
        });
    from.resume();
    return done.future();
  }

  /** Whether the body arrived to its end, even if it was dropped. */
  boolean ended() {
    return ended;
  }

  /** Hands nothing on any more; what still arrives is dropped. */
  void drop() {
    from.handler(chunk -> {});
    from.endHandler(end -> ended = true);
    from.resume();
  }

  private void pass(Buffer chunk) {
    bytes += chunk.length();
    try {
      check.accept(bytes);
    } catch (Refusal tooMuch) {
      from.pause();
      done.tryFail(tooMuch);
      return;
    }
    to.write(chunk);
    if (to.writeQueueFull()) {
      from.pause();
      to.drainHandler(room -> from.resume());
    }
  }
}
