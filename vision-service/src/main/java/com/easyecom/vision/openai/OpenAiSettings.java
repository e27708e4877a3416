package com.easyecom.vision.openai;

import com.easyecom.vision.embedding.Calibration;
import com.easyecom.vision.embedding.ModelUnavailableException;
import java.net.URI;

/**
 * What is asked of which models, without the key: it may be stored and shown.
 *
 * @param baseUrl where the API is, with its version: {@code https://api.openai.com/v1}, or a proxy
 *     that speaks as it does
 * @param visionModel describes pictures; must take pictures, a JSON schema and a temperature
 * @param embeddingModel turns descriptions into vectors; must take a dimension
 * @param dimension how many numbers a vector has
 * @param callTimeoutSeconds how long connecting to the API may take, and so long again the wait for
 *     each answer: in whole seconds, as its client counts
 * @param deadlineMillis how long a picture may take, with its turn, both calls and all retries
 * @param callsAtOnce the most calls that are under way at a time
 * @param cosineOfHalf the cosine of two descriptions whose score is 0.5
 * @param cosineOfNinety the cosine of two descriptions whose score is 0.9
 */
public record OpenAiSettings(
    String baseUrl,
    String visionModel,
    String embeddingModel,
    int dimension,
    int callTimeoutSeconds,
    int deadlineMillis,
    int callsAtOnce,
    double cosineOfHalf,
    double cosineOfNinety) {

  /** More than any model of OpenAI has: 3,072. */
  private static final int MOST_DIMENSIONS = 4096;

  private static final int MOST_SECONDS = 120;
  private static final int MOST_CALLS_AT_ONCE = 64;
  private static final int MILLIS = 1000;

  /**
   * The public API's small models. The two cosines are estimates: descriptions of unrelated
   * products share their order and common words, hence some likeness; those of one product differ
   * in a word or two. Measure them with your own pictures when scores matter to you.
   */
  public static OpenAiSettings defaults() {
    return new OpenAiSettings(
        "https://api.openai.com/v1",
        "gpt-4o-mini",
        "text-embedding-3-small",
        512,
        10,
        15_000,
        4,
        .75,
        .92);
  }

  /**
   * Refuses what cannot work.
   *
   * @throws ModelUnavailableException naming the setting and what it must be
   */
  Calibration checked() {
    require(isAddress(baseUrl), "baseUrl must be an http or https address without query and login");
    require(isName(visionModel), "visionModel must be a model's name");
    require(isName(embeddingModel), "embeddingModel must be a model's name");
    require(isWithin(dimension, MOST_DIMENSIONS), "dimension must be 1 to " + MOST_DIMENSIONS);
    require(
        isWithin(callTimeoutSeconds, MOST_SECONDS),
        "callTimeoutSeconds must be 1 to " + MOST_SECONDS);
    require(
        isWithin(deadlineMillis, MOST_SECONDS * MILLIS),
        "deadlineMillis must be 1 to " + MOST_SECONDS * MILLIS);
    require(
        isWithin(callsAtOnce, MOST_CALLS_AT_ONCE),
        "callsAtOnce must be 1 to " + MOST_CALLS_AT_ONCE);
    return Calibration.between(cosineOfHalf, cosineOfNinety);
  }

  private static void require(boolean isRight, String rule) {
    if (!isRight) {
      throw new ModelUnavailableException("OpenAI's settings are wrong: " + rule);
    }
  }

  private static boolean isWithin(int number, int most) {
    return number >= 1 && number <= most;
  }

  private static boolean isName(String name) {
    return name != null && name.matches("[\\w.:/-]{1,100}");
  }

  private static boolean isAddress(String address) {
    try {
      URI uri = URI.create(address == null ? "" : address);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
