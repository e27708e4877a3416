package com.easyecom.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing on several threads that start at the same moment. */
public final class Concurrently {

  private Concurrently() {}

  public static <T> List<T> run(int threads, Callable<T> action) throws Exception {
    CountDownLatch ready = new CountDownLatch(threads);
    List<T> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return action.call();
                }));
      }
      for (Future<T> future : futures) {
        results.add(future.get());
      }
    }
    return results;
  }
}
