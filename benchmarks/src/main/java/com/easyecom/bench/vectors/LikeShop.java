package com.easyecom.bench.vectors;

import com.easyecom.pictures.DrawnCatalog;
import com.easyecom.vision.embedding.DescriptorEmbedder;
import com.easyecom.vision.embedding.ImageEmbedder;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Vectors as a shop of any size has them, of few pictures that are drawn and described: all others
 * are like one of these, moved a good way in a direction of their own and each vector a little by
 * itself. So they lie in heaps, as the vectors of real pictures do, and unlike random ones, which
 * are all equally far from each other. Equal ids have equal vectors.
 */
final class LikeShop {

  private static final int DRAWN = 400;
  private static final double MOVED = .45;
  private static final double SCATTERED = .15;

  private final DrawnCatalog catalog = new DrawnCatalog(8);
  private final ImageEmbedder embedder = new DescriptorEmbedder();
  private final List<List<float[]>> drawn =
      IntStream.range(0, DRAWN)
          .parallel()
          .mapToObj(product -> embedder.vectors(catalog.picture(product)))
          .toList();

  int dimension() {
    return embedder.dimension();
  }

  /**
   * Tells the vectors of so many products, from 0 on.
   *
   * @return how many vectors those were
   */
  long products(int count, BiConsumer<Long, List<float[]>> each) {
    long vectors = 0;
    for (long product = 0; product < count; product++) {
      List<float[]> own = vectors(product);
      vectors += own.size();
      each.accept(product, own);
    }
    return vectors;
  }

  /** How many vectors a product has on average. */
  double perProduct() {
    return drawn.stream().mapToInt(List::size).average().orElseThrow();
  }

  private List<float[]> vectors(long product) {
    Random random = new Random(product);
    return moved(drawn.get((int) (product % DRAWN)), product, random);
  }

  /** What a part of a product's picture, a crop of 60 to 100 %, is searched by. */
  List<float[]> views(long product, Random random) {
    BufferedImage picture = catalog.picture((int) (product % DRAWN));
    int width = picture.getWidth() * (60 + random.nextInt(41)) / 100;
    int height = picture.getHeight() * (60 + random.nextInt(41)) / 100;
    BufferedImage part =
        picture.getSubimage(
            random.nextInt(picture.getWidth() - width + 1),
            random.nextInt(picture.getHeight() - height + 1),
            width,
            height);
    return moved(embedder.views(part), product, random);
  }

  private List<float[]> moved(List<float[]> vectors, long product, Random scatter) {
    double[] direction = direction(vectors.getFirst().length, new Random(~product));
    double moved = product < DRAWN ? 0 : MOVED;
    double scattered = product < DRAWN ? 0 : SCATTERED;
    return vectors.stream()
        .map(
            vector -> {
              double[] own = direction(vector.length, scatter);
              double[] sum = new double[vector.length];
              for (int i = 0; i < sum.length; i++) {
                sum[i] = vector[i] + moved * direction[i] + scattered * own[i];
              }
              return ofLengthOne(sum);
            })
        .toList();
  }

  private static double[] direction(int dimension, Random random) {
    double[] numbers = random.doubles(dimension, -1, 1).toArray();
    double length =
        Math.sqrt(IntStream.range(0, dimension).mapToDouble(i -> numbers[i] * numbers[i]).sum());
    for (int i = 0; i < dimension; i++) {
      numbers[i] /= length;
    }
    return numbers;
  }

  private static float[] ofLengthOne(double[] numbers) {
    double length = 0;
    for (double number : numbers) {
      length += number * number;
    }
    float[] vector = new float[numbers.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (numbers[i] / Math.sqrt(length));
    }
    return vector;
  }
}
