package com.easyecom.gateway.forwarding;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Turns on a service's connections, in the order in which they were asked for; on one event loop
 * only. The pool's own queue keeps the places of those who have left, so that clients who leave
 * could fill it and have others refused; here they give their place up.
 */
final class Turns {

  private final int atOnce;
  private final int mayWait;
  private final Set<Turn> waiting = new LinkedHashSet<>();
  private int taken;

  /**
   * @param atOnce turns that are taken at one time, at least 1
   * @param mayWait how many wait besides; more are refused
   */
  Turns(int atOnce, int mayWait) {
    this.atOnce = atOnce;
    this.mayWait = mayWait;
  }

  /** A turn, whose request fails at once where too many wait already. */
  Turn ask(Vertx vertx, Supplier<Future<HttpClientRequest>> opening) {
    Context asker = vertx.getOrCreateContext();
    Turn turn = new Turn(this, asker, opening);
    if (taken < atOnce) {
      taken++;
      turn.come();
    } else if (waiting.size() < mayWait) {
      waiting.add(turn);
    } else {
      turn.refuse(new ConnectionPoolTooBusyException("No more than " + mayWait + " may wait"));
    }
    return turn;
  }

  /** A place in the queue is given up. */
  void leave(Turn turn) {
    waiting.remove(turn);
  }

  /** A turn is over: the next one comes. */
  void handOver() {
    if (waiting.isEmpty()) {
      taken--;
    } else {
      Turn next = waiting.iterator().next();
      waiting.remove(next);
      next.comeInItsContext();
    }
  }
}
