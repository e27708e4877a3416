package com.easyecom.bench.vision;

import com.easyecom.vision.embedding.DescriptorEmbedder;
import com.easyecom.vision.embedding.ImageEmbedder;

/** {@code ./easyecom bench vision}: needs no shop. */
public final class VisionBenchmark {

  private final VisionOptions options;

  public VisionBenchmark(VisionOptions options) {
    this.options = options;
  }

  /**
   * Measures and prints.
   *
   * @return whether the targets are met
   */
  public boolean run() {
    ImageEmbedder embedder = new DescriptorEmbedder();
    Recognition recognition = new Recognition(Pictures.of(options), embedder);
    recognition.store();
    boolean isFound = recognition.search(options.queries()).print();
    recognition.printTimes();
    boolean isFast = new SearchSpeed(embedder.dimension(), embedder.mostViews()).measure();
    return isFound && isFast;
  }
}
