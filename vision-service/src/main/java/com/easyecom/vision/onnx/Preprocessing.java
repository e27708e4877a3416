package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a picture's pixels before a model sees them, in this order.
 *
 * @param scaling to which size it is brought
 * @param resample how
 * @param crop the middle of the scaled picture, with black around what is smaller; null if the
 *     model sees the whole scaled picture
 * @param factor each number from 0 to 255 is multiplied by it
 * @param mean of each channel, subtracted
 * @param std of each channel, divided by
 * @param isBgr whether blue comes first
 */
record Preprocessing(
    Scaling scaling,
    Resample resample,
    @Nullable Area crop,
    double factor,
    List<Double> mean,
    List<Double> std,
    boolean isBgr) {

  /**
   * What the model sees.
   *
   * @throws ModelUnavailableException if pictures of different shapes would have different ones
   */
  Area area() {
    if (crop != null) {
      return crop;
    }
    if (scaling instanceof Scaling.Exactly exactly) {
      return exactly.area();
    }
    throw new ModelUnavailableException(
        "Pictures would have different sizes: set crop, or size as height x width");
  }

  /** Says all of it, and stays the same when names in the code change: models' names hang on it. */
  String fingerprint() {
    String scaled =
        switch (scaling) {
          case Scaling.ShorterSide shorter -> "shorter " + shorter.pixels();
          case Scaling.Exactly exactly -> "exactly " + exactly.area();
          case Scaling.None _ -> "as it is";
        };
    return "scale %s by %d, see %s, factor %s, mean %s, std %s, bgr %s"
        .formatted(scaled, resample.code(), area(), factor, mean, std, isBgr);
  }
}
