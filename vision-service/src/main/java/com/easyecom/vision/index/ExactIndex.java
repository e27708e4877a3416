package com.easyecom.vision.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Compares with every vector: exact, and fast enough for hundreds of thousands of them. Writers
 * wait for each other; readers wait for nobody and see the blocks as they were when they began.
 */
public final class ExactIndex implements VectorIndex {

  private static final int PARTS = 2 * Runtime.getRuntime().availableProcessors();

  private final int dimension;
  private final int mostVectors;
  private final Map<Long, int[]> lanesOf = new HashMap<>();
  private final FreeLanes free = new FreeLanes();
  private volatile Block[] blocks = {};
  private int size;

  /**
   * @param mostVectors how many it holds at most; each takes four bytes for a dimension, and 17
   *     more
   */
  public ExactIndex(int dimension, int mostVectors) {
    if (dimension < 1 || mostVectors < 1) {
      throw new IllegalArgumentException("An index needs a dimension and room for one vector");
    }
    this.dimension = dimension;
    this.mostVectors = mostVectors;
  }

  @Override
  public void put(long imageId, long productId, List<float[]> vectors) {
    if (vectors.isEmpty()) {
      throw new IllegalArgumentException("A picture has at least one vector");
    }
    replace(imageId, productId, vectors.stream().map(this::wholes).toList());
  }

  @Override
  public void remove(long imageId) {
    replace(imageId, 0, List.of());
  }

  @Override
  public List<Match> nearest(List<float[]> views, int k, LongPredicate product) {
    int[][] queries = views.stream().map(this::wholes).toArray(int[][]::new);
    Block[] seen = blocks;
    if (k < 1 || views.isEmpty() || seen.length == 0) {
      return List.of();
    }
    return IntStream.range(0, Math.min(PARTS, seen.length))
        .parallel()
        .mapToObj(part -> scan(seen, part, queries, new BestMatches(k, product)))
        .reduce(BestMatches::merge)
        .map(BestMatches::bestFirst)
        .orElse(List.of());
  }

  @Override
  public synchronized int size() {
    return size;
  }

  private synchronized void replace(long imageId, long productId, List<int[]> vectors) {
    int[] before = lanesOf.getOrDefault(imageId, new int[0]);
    if (size - before.length + vectors.size() > mostVectors) {
      throw new IndexFullException(mostVectors);
    }
    Block[] changed = blocks;
    for (int lane : before) {
      changed = changed(changed, lane, block -> block.without(lane % Block.LANES));
      free.giveBack(lane);
    }
    int[] lanes = new int[vectors.size()];
    for (int i = 0; i < lanes.length; i++) {
      int lane = free.take();
      int[] vector = vectors.get(i);
      lanes[i] = lane;
      changed =
          changed(
              changed, lane, block -> block.with(lane % Block.LANES, imageId, productId, vector));
    }
    blocks = changed;
    size += lanes.length - before.length;
    if (lanes.length == 0) {
      lanesOf.remove(imageId);
    } else {
      lanesOf.put(imageId, lanes);
    }
  }

  /** Part n of the work is every block whose number leaves n: all parts take equally long. */
  private static BestMatches scan(Block[] all, int part, int[][] views, BestMatches matches) {
    for (int i = part; i < all.length; i += PARTS) {
      BlockScan.offer(all[i], views, matches);
    }
    return matches;
  }

  private Block[] changed(Block[] all, int lane, UnaryOperator<Block> change) {
    int number = lane / Block.LANES;
    Block before = number < all.length ? all[number] : Block.empty(dimension);
    Block after = change.apply(before);
    if (number < all.length && after == before) {
      return all;
    }
    Block[] changed = Arrays.copyOf(all, Math.max(all.length, number + 1));
    changed[number] = after;
    return changed;
  }

  private int[] wholes(float[] vector) {
    return Wholes.of(vector, dimension);
  }
}
