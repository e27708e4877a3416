package com.easyecom.accounting.testing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Does things at the same time, each in a thread that knows the application. */
public final class Background {

  private Background() {}

  public static <T> CompletableFuture<T> begin(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, run -> Thread.ofPlatform().start(run));
  }

  public static CompletableFuture<Void> run(Runnable task) {
    return CompletableFuture.runAsync(task, run -> Thread.ofPlatform().start(run));
  }
}
