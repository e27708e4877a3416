package com.easyecom.vision.index;

/** Compares blocks with all views of a picture. */
final class BlockScan {

  private BlockScan() {}

  static void offer(Block block, int[][] views, BestMatches matches) {
    int used = block.used();
    for (int lane = 0; lane < used; lane++) {
      int best = Integer.MIN_VALUE;
      for (int[] view : views) {
        best = Math.max(best, block.product(lane, view));
      }
      double cosine = Wholes.cosine(best);
      if (cosine >= matches.least() && block.isLive(lane)) {
        matches.offer(block.image(lane), block.product(lane), cosine);
      }
    }
  }
}
