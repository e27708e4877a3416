package com.easyecom.vision.onnx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How pictures are prepared, where it is said by hand. Whatever is null is as the model's
 * configuration has it, else as its input's shape has it, else as OpenAI's CLIP has it.
 *
 * @param size to which pictures are scaled: {@code "224"} for the shorter side, {@code "224x336"}
 *     for height and width, whatever becomes of the proportions
 * @param crop of the scaled picture's middle: {@code "224"}, {@code "224x336"} (height and width),
 *     or {@code "none"}
 * @param mean of red, green and blue, subtracted from numbers that the configuration's factor (else
 *     1/255) has brought from 0 to 255 to 0 to 1
 * @param std of red, green and blue, which the difference is divided by
 * @param layout of the numbers in the model's input
 * @param resample how pixels are computed when a picture is scaled
 */
public record PreprocessingOverrides(
    @Nullable String size,
    @Nullable String crop,
    @Nullable List<Double> mean,
    @Nullable List<Double> std,
    @Nullable Layout layout,
    @Nullable Resample resample) {

  static final PreprocessingOverrides NONE =
      new PreprocessingOverrides(null, null, null, null, null, null);
}
