package com.easyecom.bench.vision;

import com.easyecom.pictures.Change;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.index.ExactIndex;
import com.easyecom.vision.index.Match;
import com.easyecom.vision.index.VectorIndex;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Fills an index with a catalog, and searches it by changed pictures. */
final class Recognition {

  private static final double MAYBE = .5;

  private final Pictures pictures;
  private final ImageEmbedder embedder;
  private final VectorIndex index;
  private final Histogram storing = new ConcurrentHistogram(3);
  private final Histogram searching = new ConcurrentHistogram(3);

  Recognition(Pictures pictures, ImageEmbedder embedder) {
    this.pictures = pictures;
    this.embedder = embedder;
    index = new ExactIndex(embedder.dimension(), pictures.count() * embedder.mostVectors());
  }

  void store() {
    IntStream.range(0, pictures.count())
        .parallel()
        .forEach(
            product -> {
              BufferedImage picture = pictures.picture(product);
              long begin = System.nanoTime();
              List<float[]> vectors = embedder.vectors(picture);
              storing.recordValue((System.nanoTime() - begin) / 1_000);
              index.put(product, product, vectors);
            });
  }

  /** Searches for products that are spread over the catalog, in each of the ways. */
  RecallTable search(int queries) {
    RecallTable table = new RecallTable();
    double step = pictures.count() / (double) queries;
    IntStream.range(0, queries)
        .parallel()
        // One of another place in its family each time.
        .map(i -> Math.min(pictures.count() - 1, (int) (i * step) + i % (int) Math.max(1, step)))
        .forEach(product -> search(product, table));
    return table;
  }

  private void search(int product, RecallTable table) {
    BufferedImage picture = pictures.picture(product);
    for (Change change : Change.values()) {
      BufferedImage changed = change.apply(picture, new Random(31L * product + change.ordinal()));
      long begin = System.nanoTime();
      List<float[]> views = embedder.views(changed);
      searching.recordValue((System.nanoTime() - begin) / 1_000);
      table.add(change, judge(product, index.nearest(views, pictures.count(), id -> true)));
    }
  }

  private Found judge(int product, List<Match> matches) {
    int rank = 0;
    int familyRank = 0;
    double score = 0;
    double unrelatedScore = 0;
    int high = 0;
    int unrelated = 0;
    for (int i = 0; i < matches.size(); i++) {
      int other = (int) matches.get(i).productId();
      double otherScore = embedder.score(matches.get(i).cosine());
      if (other == product) {
        rank = i + 1;
        score = otherScore;
      }
      if (other == product || pictures.areSiblings(product, other)) {
        familyRank = familyRank == 0 ? i + 1 : familyRank;
      } else {
        unrelated++;
        unrelatedScore = Math.max(unrelatedScore, otherScore);
        high += otherScore >= MAYBE ? 1 : 0;
      }
    }
    return new Found(rank, familyRank, score, unrelatedScore, high, unrelated);
  }

  void printTimes() {
    System.out.printf(
        "%,d pictures are %,d vectors of %d numbers%n",
        pictures.count(), index.size(), embedder.dimension());
    print("storing", storing);
    print("searching", searching);
  }

  private static void print(String what, Histogram micros) {
    System.out.printf(
        "embedding for %-10s p50 %.1f ms, p99 %.1f ms an image (two at a time)%n",
        what, micros.getValueAtPercentile(50) / 1_000.0, micros.getValueAtPercentile(99) / 1_000.0);
  }
}
