package com.easyecom.vision.onnx;

import java.util.List;

/** What OpenAI's CLIP subtracts from each channel and divides it by (its README, and its heirs). */
final class ClipNumbers {

  static final List<Double> MEAN = List.of(0.48145466, 0.4578275, 0.40821073);
  static final List<Double> STD = List.of(0.26862954, 0.26130258, 0.27577711);

  private ClipNumbers() {}
}
