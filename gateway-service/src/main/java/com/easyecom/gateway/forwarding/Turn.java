package com.easyecom.gateway.forwarding;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import java.util.function.Supplier;

/** One request's turn on a connection, from asking for it until it is given back. */
final class Turn {

  private enum State {
    WAITING,
    OPENING,
    /** It was given back while its connection was being made, which is that turn's work still. */
    LEFT,
    OPEN,
    OVER
  }

  private final Turns turns;
  private final Context asker;
  private final Supplier<Future<HttpClientRequest>> opening;
  private final Promise<HttpClientRequest> request = Promise.promise();
  private State state = State.WAITING;

  Turn(Turns turns, Context asker, Supplier<Future<HttpClientRequest>> opening) {
    this.turns = turns;
    this.asker = asker;
    this.opening = opening;
  }

  /** The request on its connection; never completed where the turn was given back before. */
  Future<HttpClientRequest> request() {
    return request.future();
  }

  /** Ends the turn, or gives up its place among those that wait; a second time does nothing. */
  void giveBack() {
    switch (state) {
      case WAITING -> {
        state = State.OVER;
        turns.leave(this);
      }
      case OPENING -> state = State.LEFT;
      case OPEN -> {
        state = State.OVER;
        turns.handOver();
      }
      case LEFT, OVER -> {}
    }
  }

  void come() {
    state = State.OPENING;
    open();
  }

  /** Whoever handed the turn over has a context of their own, to which traces and logs belong. */
  void comeInItsContext() {
    state = State.OPENING;
    asker.runOnContext(now -> open());
  }

  void refuse(Throwable cause) {
    state = State.OVER;
    request.fail(cause);
  }

  private void open() {
    if (state == State.LEFT) {
      end();
    } else {
      // A fault of the opening itself must not keep the turn.
      Future.succeededFuture()
          .compose(now -> opening.get())
          .onSuccess(this::opened)
          .onFailure(this::failed);
    }
  }

  private void opened(HttpClientRequest opened) {
    // What goes wrong is told to the answer's future too; without a handler it is logged as well.
    opened.exceptionHandler(known -> {});
    if (state == State.LEFT) {
      opened.reset();
      end();
    } else {
      state = State.OPEN;
      request.complete(opened);
    }
  }

  private void failed(Throwable cause) {
    boolean awaited = state == State.OPENING;
    end();
    if (awaited) {
      request.fail(cause);
    }
  }

  private void end() {
    state = State.OVER;
    turns.handOver();
  }
}
