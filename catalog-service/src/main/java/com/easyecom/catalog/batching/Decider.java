package com.easyecom.catalog.batching;

import java.util.List;

/**
 * Decides requests in one transaction.
 *
 * @param <Q> a request
 * @param <A> the answer to one
 */
@FunctionalInterface
public interface Decider<Q, A> {

  /** Which of a request's two attempts it is. */
  enum Attempt {
    /** With those that arrived with it. */
    TOGETHER,
    /** By itself, after those together failed: because of it, or of another one. */
    ALONE
  }

  /**
   * Decides all of them, or throws and has decided none. After a fault at the commit, whose outcome
   * is unknown, the same requests come again; the same decision must be found then.
   *
   * @param requests in the order of their arrival
   * @return the answers, in the same order
   */
  List<A> decide(List<Q> requests, Attempt attempt);
}
