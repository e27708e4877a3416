package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.Scaling.Exactly;
import com.easyecom.vision.onnx.Scaling.ShorterSide;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a model's pictures are prepared: as it is set by hand, else as the model's configuration
 * says, else as OpenAI's CLIP does it, in the size that the model's input has.
 */
final class ChoosePreprocessing {

  private static final String NO_CROP = "none";

  private ChoosePreprocessing() {}

  /**
   * @throws ModelUnavailableException if something is missing, makes no sense, or does not fit the
   *     model's input
   */
  static Preprocessing of(
      Optional<Preprocessing> config, PreprocessingOverrides by, ModelInput input) {
    Preprocessing base = config.orElseGet(() -> clip(by, input));
    Preprocessing chosen =
        new Preprocessing(
            by.size() == null ? base.scaling() : scaling(by.size()),
            Objects.requireNonNullElse(by.resample(), base.resample()),
            by.crop() == null ? base.crop() : crop(by.crop()),
            base.factor(),
            by.mean() == null ? base.mean() : channels("mean", by.mean()),
            by.std() == null ? base.std() : std(by.std()),
            base.isBgr());
    Area area = chosen.area();
    if (input.area().isPresent() && !input.area().get().equals(area)) {
      throw new ModelUnavailableException(
          "The model sees pictures of %s (height x width), but they are prepared as %s: set size"
                  .formatted(input.area().get(), area)
              + " and crop");
    }
    return chosen;
  }

  private static Preprocessing clip(PreprocessingOverrides by, ModelInput input) {
    Area area =
        input
            .area()
            .or(() -> Optional.ofNullable(by.crop()).map(ChoosePreprocessing::crop))
            .or(() -> Optional.ofNullable(by.size()).map(size -> Area.parse("size", size)))
            .orElseThrow(
                () ->
                    new ModelUnavailableException(
                        "Neither the model nor a preprocessor configuration says how large"
                            + " pictures are: set preprocessorConfig, or size and crop"));
    boolean isWhole = by.size() != null && !Area.isOneSide(by.size());
    return new Preprocessing(
        new ShorterSide(Math.max(area.height(), area.width())),
        Resample.BICUBIC,
        isWhole ? null : area,
        1 / 255.,
        ClipNumbers.MEAN,
        ClipNumbers.STD,
        false);
  }

  private static Scaling scaling(String size) {
    Area area = Area.parse("size", size);
    return Area.isOneSide(size) ? new ShorterSide(area.height()) : new Exactly(area);
  }

  private static @Nullable Area crop(String crop) {
    return crop.strip().equalsIgnoreCase(NO_CROP) ? null : Area.parse("crop", crop);
  }

  private static List<Double> std(List<Double> std) {
    if (channels("std", std).stream().anyMatch(number -> !(number > 0))) {
      throw new ModelUnavailableException("The setting std must be above 0, not " + std);
    }
    return std;
  }

  private static List<Double> channels(String setting, List<Double> numbers) {
    if (numbers.size() != Rgb.CHANNELS
        || !numbers.stream().allMatch(number -> number != null && Double.isFinite(number))) {
      throw new ModelUnavailableException(
          "The setting %s must have three numbers (red, green and blue), not %s"
              .formatted(setting, numbers));
    }
    return numbers;
  }
}
