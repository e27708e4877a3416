package com.easyecom.catalog.batching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;

/**
 * What waits to be taken in batches, in the order of its arrival.
 *
 * @param <T> an element
 */
final class BatchQueue<T> {

  private final int capacity;
  private final ToIntFunction<T> weight;
  private final Queue<T> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean isClosed;

  BatchQueue(int capacity, ToIntFunction<T> weight) {
    this.capacity = capacity;
    this.weight = weight;
  }

  /** Adds it; false when the queue is full or closed. */
  boolean offer(T element) {
    lock.lock();
    try {
      if (isClosed || waiting.size() >= capacity) {
        return false;
      }
      waiting.add(element);
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes what has arrived, as soon as anything has: nobody waits for a batch to fill up. Batches
   * grow by themselves while the one before is decided.
   *
   * @param most most elements
   * @param mostWeight most weight of all together; one that is heavier comes by itself
   * @return empty when the queue is closed and nothing is left
   */
  List<T> take(int most, int mostWeight) {
    List<T> batch = new ArrayList<>(most);
    lock.lock();
    try {
      while (waiting.isEmpty() && !isClosed) {
        changed.awaitUninterruptibly();
      }
      long taken = 0;
      for (T next = waiting.peek(); next != null && batch.size() < most; next = waiting.peek()) {
        taken += weight.applyAsInt(next);
        if (taken > mostWeight && !batch.isEmpty()) {
          break;
        }
        batch.add(waiting.remove());
      }
      if (!waiting.isEmpty()) {
        changed.signal();
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** Takes in nothing more; what is there can still be taken. */
  void close() {
    lock.lock();
    try {
      isClosed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
