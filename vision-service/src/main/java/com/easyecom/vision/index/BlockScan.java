package com.easyecom.vision.index;

import java.util.Arrays;

/** Compares blocks with all views of a picture; its own of one thread. */
final class BlockScan {

  private final float[][] views;
  private final float[] sums = new float[Block.LANES];
  private final float[] best = new float[Block.LANES];

  /**
   * @param views of the padded length
   */
  BlockScan(float[][] views) {
    this.views = views;
  }

  void offer(Block block, BestMatches matches) {
    int used = block.used();
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (float[] view : views) {
      Arrays.fill(sums, 0);
      block.addProducts(view, sums);
      for (int lane = 0; lane < Block.LANES; lane++) {
        best[lane] = Math.max(best[lane], sums[lane]);
      }
    }
    for (int lane = 0; lane < used; lane++) {
      if (block.isLive(lane) && best[lane] >= matches.least()) {
        matches.offer(block.image(lane), block.product(lane), best[lane]);
      }
    }
  }
}
