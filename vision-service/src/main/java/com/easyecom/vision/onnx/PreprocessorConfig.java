package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.Scaling.Exactly;
import com.easyecom.vision.onnx.Scaling.ShorterSide;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code preprocessor_config.json} of Hugging Face's transformers: of CLIP
 * (CLIPImageProcessor), SigLIP (SiglipImageProcessor) and DINOv2 (BitImageProcessor). What it does
 * not say is as those classes have it. A step that is switched on and that is not done here is
 * refused: the model's vectors would be wrong without it.
 */
final class PreprocessorConfig {

  private static final String CLIP = "CLIP";

  /** Pictures are scaled to a square, and nothing is cut off. */
  private static final String SIGLIP = "Siglip";

  private static final Set<String> KNOWN_FAMILIES = Set.of(CLIP, SIGLIP, "Bit");

  private static final Set<String> KNOWN_STEPS =
      Set.of(
          "do_resize",
          "do_center_crop",
          "do_rescale",
          "do_normalize",
          // Pictures are RGB when they come here.
          "do_convert_rgb",
          "do_flip_channel_order");

  private static final Area USUAL_AREA = new Area(224, 224);
  private static final List<Double> HALVES = List.of(.5, .5, .5);
  private static final List<Double> ZEROS = List.of(0., 0., 0.);
  private static final List<Double> ONES = List.of(1., 1., 1.);

  private final ConfigFields fields;
  private final boolean isSiglip;

  private PreprocessorConfig(ConfigFields fields) {
    this.fields = fields;
    isSiglip = family(fields).equals(SIGLIP);
  }

  /**
   * @param file its name, for messages
   * @throws ModelUnavailableException that names the field which is unknown or makes no sense
   */
  static Preprocessing read(String file, byte[] bytes) {
    return new PreprocessorConfig(ConfigFields.read(file, bytes)).preprocessing();
  }

  /** Of the class that wrote the file; older files call it a feature extractor. */
  private static String family(ConfigFields fields) {
    for (String field : List.of("image_processor_type", "feature_extractor_type")) {
      Optional<String> type = fields.value(field).map(JsonNode::asText);
      if (type.isPresent()) {
        String family =
            type.get().replaceFirst("(ImageProcessor(Fast|Pil)?|FeatureExtractor)$", "");
        if (!KNOWN_FAMILIES.contains(family)) {
          throw fields.wrong(field, "of CLIP, SigLIP or DINOv2 (BitImageProcessor)");
        }
        return family;
      }
    }
    return CLIP;
  }

  private Preprocessing preprocessing() {
    refuseUnknownSteps();
    boolean isNormalized = fields.isOn("do_normalize", true);
    return new Preprocessing(
        fields.isOn("do_resize", true) ? scaling() : new Scaling.None(),
        resample(),
        fields.isOn("do_center_crop", !isSiglip) ? crop() : null,
        fields.isOn("do_rescale", true) ? fields.aboveZero("rescale_factor", 1 / 255.) : 1,
        isNormalized ? fields.channels("image_mean", isSiglip ? HALVES : ClipNumbers.MEAN) : ZEROS,
        isNormalized ? std() : ONES,
        fields.isOn("do_flip_channel_order", false));
  }

  private void refuseUnknownSteps() {
    for (String name : fields.names()) {
      if (name.startsWith("do_") && !KNOWN_STEPS.contains(name) && fields.isOn(name, false)) {
        throw fields.wrong(name, "false, since that step is not known here");
      }
    }
  }

  private Scaling scaling() {
    if (fields.value("size").isEmpty()) {
      return scaling(USUAL_AREA);
    }
    Optional<Integer> shorterSide = fields.shorterSide("size");
    if (shorterSide.isPresent()) {
      return new ShorterSide(shorterSide.get());
    }
    return fields
        .square("size")
        .map(this::scaling)
        .orElseGet(() -> new Exactly(fields.heightAndWidth("size")));
  }

  /** What one number means hangs on who wrote it. */
  private Scaling scaling(Area square) {
    return isSiglip ? new Exactly(square) : new ShorterSide(square.height());
  }

  private Area crop() {
    if (fields.value("crop_size").isEmpty()) {
      return USUAL_AREA;
    }
    return fields.square("crop_size").orElseGet(() -> fields.heightAndWidth("crop_size"));
  }

  private Resample resample() {
    @Nullable JsonNode code = fields.value("resample").orElse(null);
    if (code == null) {
      return Resample.BICUBIC;
    }
    for (Resample resample : Resample.values()) {
      if (code.isInt() && code.intValue() == resample.code()) {
        return resample;
      }
    }
    throw fields.wrong("resample", "0 (nearest), 2 (bilinear) or 3 (bicubic)");
  }

  private List<Double> std() {
    List<Double> std = fields.channels("image_std", isSiglip ? HALVES : ClipNumbers.STD);
    if (std.stream().anyMatch(number -> !(number > 0))) {
      throw fields.wrong("image_std", "above 0");
    }
    return std;
  }
}
