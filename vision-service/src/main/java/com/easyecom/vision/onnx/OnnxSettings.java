package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.Calibration;
import com.easyecom.vision.embedding.ModelUnavailableException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which model is run, and how. Whatever is null has the default that is named below; nothing is
 * checked before {@link OnnxEmbedder#open}, so that settings can be stored and read back as they
 * are.
 *
 * @param model the path of a file, or an http or https address; stored as it is, so a login in it
 *     is refused
 * @param sha256 of the model's bytes, 64 hexadecimal digits; an address needs one
 * @param preprocessorConfig path or address of a {@code preprocessor_config.json} of Hugging Face;
 *     else the file of this name beside the model's file, if there is one
 * @param preprocessing goes before what the configuration says
 * @param output the name of the model's output; else {@code image_embeds}, {@code pooler_output},
 *     the first that is a vector, or {@code last_hidden_state}, whose first token is taken
 * @param cosineOfHalf the cosine that unrelated pictures stay below, whose score is 0.5; else
 *     {@link #USUAL_COSINE_OF_HALF}
 * @param cosineOfNinety the cosine from which pictures almost surely show the same product, whose
 *     score is 0.9; else {@link #USUAL_COSINE_OF_NINETY}
 * @param threads that one run computes with; else one
 * @param batch how many pictures are run together at most; else {@link #USUAL_BATCH}
 * @param mostBytes what a model that is fetched may have; else {@link #USUAL_MOST_BYTES}
 */
public record OnnxSettings(
    String model,
    @Nullable String sha256,
    @Nullable String preprocessorConfig,
    @Nullable PreprocessingOverrides preprocessing,
    @Nullable String output,
    @Nullable Double cosineOfHalf,
    @Nullable Double cosineOfNinety,
    @Nullable Integer threads,
    @Nullable Integer batch,
    @Nullable Long mostBytes) {

  /**
   * Vectors of CLIP's and SigLIP's pictures lie in a narrow cone: those of unrelated product photos
   * have a cosine of 0.5 to 0.75, other photos of the same product 0.85 and more, its copies 0.95.
   * This is a start: each model has its own, and DINOv2's are lower (about 0.5 and 0.8). Measure
   * them with a shop's own pictures.
   */
  public static final double USUAL_COSINE_OF_HALF = 0.8;

  public static final double USUAL_COSINE_OF_NINETY = 0.92;

  public static final int USUAL_BATCH = 8;
  public static final long USUAL_MOST_BYTES = 4L << 30;

  private static final int MOST_THREADS = 256;
  private static final int MOST_BATCH = 256;

  /** All defaults. */
  public static OnnxSettings of(String model) {
    return new OnnxSettings(model, null, null, null, null, null, null, null, null, null);
  }

  Source source() {
    return Source.of("model", model);
  }

  /** In lower case; null if any file will do. */
  @Nullable String expectedHash() {
    if (sha256 == null || sha256.isBlank()) {
      if (source() instanceof Source.Address address) {
        throw new ModelUnavailableException(
            "The model at " + address + " needs its expected SHA-256: set sha256");
      }
      return null;
    }
    String hash = sha256.strip().toLowerCase(Locale.ROOT);
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new ModelUnavailableException(
          "The setting sha256 must be 64 hexadecimal digits, not " + sha256);
    }
    return hash;
  }

  PreprocessingOverrides overrides() {
    return Objects.requireNonNullElse(preprocessing, PreprocessingOverrides.NONE);
  }

  Calibration calibration() {
    return Calibration.between(
        Objects.requireNonNullElse(cosineOfHalf, USUAL_COSINE_OF_HALF),
        Objects.requireNonNullElse(cosineOfNinety, USUAL_COSINE_OF_NINETY));
  }

  int boundedThreads() {
    return bounded("threads", Objects.requireNonNullElse(threads, 1), MOST_THREADS);
  }

  int boundedBatch() {
    return bounded("batch", Objects.requireNonNullElse(batch, USUAL_BATCH), MOST_BATCH);
  }

  long sizeLimit() {
    long limit = Objects.requireNonNullElse(mostBytes, USUAL_MOST_BYTES);
    if (limit < 1) {
      throw new ModelUnavailableException("The setting mostBytes must be above 0, not " + limit);
    }
    return limit;
  }

  private static int bounded(String setting, int value, int most) {
    if (value < 1 || value > most) {
      throw new ModelUnavailableException(
          "The setting %s must be 1 to %d, not %d".formatted(setting, most, value));
    }
    return value;
  }
}
