package com.easyecom.bench.vectors;

import com.easyecom.infra.postgres.PgvectorPrograms;
import com.easyecom.vision.index.ExactIndex;
import com.easyecom.vision.index.Match;
import com.easyecom.vision.recognition.application.ProductFilter;
import com.easyecom.vision.recognition.pgvector.PgvectorIndex;
import com.easyecom.vision.recognition.pgvector.VectorTableName;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** {@code ./easyecom bench vectors [--vectors N]}: needs no shop, but pgvector. */
public final class VectorsBenchmark {

  private static final double LEAST_RECALL = .99;
  private static final double TARGET_MILLIS = 20;

  /** Above it figures are printed, without a target. */
  private static final int TARGETED = 100_000;

  private static final int QUERIES = 200;

  /** The first one warms up. */
  private static final int ROUNDS = 8;

  /** As a search for five products looks first, of which the first ten are compared. */
  private static final int MOST = 20;

  private static final int COMPARED = 10;
  private static final double ROUNDING = 1e-3;

  private final int vectors;

  public VectorsBenchmark(int vectors) {
    this.vectors = vectors;
  }

  /**
   * Measures and prints.
   *
   * @return whether the targets are met
   */
  public boolean run() {
    if (!PgvectorPrograms.areThere()) {
      throw new IllegalArgumentException(
          "bench vectors: pgvector " + PgvectorPrograms.howToGetThem());
    }
    LikeShop shop = new LikeShop();
    int products = (int) Math.round(vectors / shop.perProduct());
    ExactIndex exact = new ExactIndex(shop.dimension(), vectors + vectors / 10);
    long stored = shop.products(products, (id, own) -> exact.put(id + 1, id + 1, own));
    VectorDatabase database = new VectorDatabase();
    long begin = System.nanoTime();
    database.fill("bench", shop, products);
    System.out.printf(
        "%,d vectors of %,d products, loaded and indexed in %.0f s%n",
        stored, products, (System.nanoTime() - begin) / 1e9);
    PgvectorIndex index =
        new PgvectorIndex(
            database.jdbi(), new VectorTableName(1, shop.dimension()), (found, exactly) -> {});
    List<List<float[]>> queries = queries(shop, products);
    boolean hasTarget = vectors <= TARGETED;
    boolean isRight =
        measure("all products", index, exact, queries, ProductFilter.all(), hasTarget);
    isRight &= measure("1 % of the products", index, exact, queries, one(products, 100), hasTarget);
    return measure("10 % of the products", index, exact, queries, one(products, 10), false)
        && isRight;
  }

  private static List<List<float[]>> queries(LikeShop shop, int products) {
    Random random = new Random(5);
    return IntStream.range(0, QUERIES)
        .mapToObj(i -> shop.views(random.nextInt(products), random))
        .toList();
  }

  private static ProductFilter one(int products, int of) {
    Set<Long> ids = new HashSet<>();
    for (long id = 1; id <= products; id += of) {
      ids.add(id);
    }
    return ProductFilter.only(ids);
  }

  private boolean measure(
      String which,
      PgvectorIndex index,
      ExactIndex exact,
      List<List<float[]>> queries,
      ProductFilter products,
      boolean hasTarget) {
    long expected = 0;
    long found = 0;
    int fewer = 0;
    Histogram micros = new Histogram(3);
    for (int round = 0; round < ROUNDS; round++) {
      for (List<float[]> views : queries) {
        long begin = System.nanoTime();
        List<Match> matches = index.nearest(views, MOST, products);
        if (round > 0) {
          micros.recordValue((System.nanoTime() - begin) / 1_000);
          continue;
        }
        List<Match> best = exact.nearest(views, MOST, products::test);
        fewer += matches.size() < best.size() ? 1 : 0;
        double least = best.get(Math.min(COMPARED, best.size()) - 1).cosine() - ROUNDING;
        expected += Math.min(COMPARED, best.size());
        found += matches.stream().limit(COMPARED).filter(match -> match.cosine() >= least).count();
      }
    }
    double recall = (double) found / expected;
    double p99 = micros.getValueAtPercentile(99) / 1_000.0;
    boolean isRight = fewer == 0 && (!hasTarget || recall >= LEAST_RECALL && p99 < TARGET_MILLIS);
    System.out.printf(
        "%-20s recall@%d %.4f, fewer than exist %d, p50 %.1f ms, p99 %.1f ms%s%n",
        which,
        COMPARED,
        recall,
        fewer,
        micros.getValueAtPercentile(50) / 1_000.0,
        p99,
        isRight ? "" : ": NOT as it should be");
    return isRight;
  }
}
