package com.easyecom.vision.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ExactIndexConcurrencyTest {

  private static final int DIMENSION = 16;
  private static final int STAYING = 300;

  /** Pictures come and go in the lanes between; a reader sees each of the others whole, always. */
  @Test
  void whatStaysIsFoundWhileOthersComeAndGo() throws Exception {
    ExactIndex index = new ExactIndex(DIMENSION, 5_000);
    List<float[]> staying = Vectors.any(STAYING, DIMENSION, new Random(1));
    for (int i = 0; i < STAYING; i++) {
      index.put(i, i, staying.get(i));
      index.put(1_000 + i, 1_000 + i, Vectors.any(DIMENSION, new Random(i)));
    }
    AtomicBoolean written = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> reading = () -> read(index, staying, written);
      List<Future<Integer>> readers = List.of(threads.submit(reading), threads.submit(reading));
      threads.submit(() -> write(index)).get();
      written.set(true);
      for (Future<Integer> reader : readers) {
        assertEquals(0, reader.get(), "pictures that were not found");
      }
    }
    assertEquals(STAYING, index.size());
  }

  private static int read(ExactIndex index, List<float[]> staying, AtomicBoolean written) {
    Random random = new Random();
    int missing = 0;
    do {
      int id = random.nextInt(STAYING);
      Match best = index.nearest(staying.get(id), 1, product -> true).getFirst();
      missing += best.imageId() == id && best.cosine() > .9999 ? 0 : 1;
    } while (!written.get());
    return missing;
  }

  private static void write(ExactIndex index) {
    Random random = new Random(2);
    for (int step = 0; step < 4_000; step++) {
      long id = 1_000 + random.nextInt(1_000);
      if (random.nextBoolean()) {
        index.remove(id);
      } else {
        index.put(id, id, Vectors.any(1 + random.nextInt(3), DIMENSION, random));
      }
    }
    for (long id = 1_000; id < 2_000; id++) {
      index.remove(id);
    }
  }
}
