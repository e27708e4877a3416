package com.easyecom.vision.openai;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.hash.Sha256;
import com.easyecom.kernel.time.Deadline;
import com.easyecom.vision.embedding.Calibration;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.embedding.ModelName;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.openai.OpenAiException.Kind;
import com.easyecom.vision.picture.KeptFormat;
import com.easyecom.vision.picture.Pixels;
import io.micrometer.core.instrument.MeterRegistry;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * By OpenAI: a vision model describes the product in words, whose embedding is the vector. Knows
 * what a thing is better than how it looks; each new picture costs two calls.
 */
public final class OpenAiEmbedder implements ImageEmbedder {

  private static final Logger LOG = Logger.getLogger(OpenAiEmbedder.class);

  /** Longest side of what is sent, pixels. */
  private static final int GREATEST_SIDE = 512;

  private final OpenAiSettings settings;
  private final String name;
  private final Calibration calibration;
  private final OpenAiModels models;
  private final BoundedCalls calls;
  private final KnownVectors known = new KnownVectors();
  private volatile @Nullable String problem;

  private OpenAiEmbedder(OpenAiSettings settings, String apiKey, MeterRegistry metrics) {
    this.settings = settings;
    calibration = settings.checked();
    name =
        ModelName.of(
            "openai",
            settings.visionModel(),
            settings.embeddingModel(),
            Integer.toString(settings.dimension()),
            DescriptionPrompt.INSTRUCTIONS,
            DescriptionPrompt.SCHEMA);
    models = new OpenAiModels(settings, apiKey);
    calls = new BoundedCalls(settings.callsAtOnce(), metrics);
  }

  /**
   * Checks the settings, and by one embedding that the service answers as they say.
   *
   * @throws ModelUnavailableException when they are wrong, the key is, or it does not answer
   */
  public static OpenAiEmbedder open(OpenAiSettings settings, String apiKey, MeterRegistry metrics) {
    if (apiKey.isBlank()) {
      throw new ModelUnavailableException("OpenAI needs an API key: there is none");
    }
    OpenAiEmbedder embedder = new OpenAiEmbedder(settings, apiKey, metrics);
    try {
      embedder.embed("product", embedder.deadline());
    } catch (OpenAiException failure) {
      throw new ModelUnavailableException(String.valueOf(failure.getMessage()), failure);
    }
    return embedder;
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimension() {
    return settings.dimension();
  }

  /**
   * {@inheritDoc}
   *
   * @throws Refusal {@code recognition_unavailable}, {@code picture_not_described}
   */
  @Override
  public float[] embed(BufferedImage picture) {
    byte[] jpeg = KeptFormat.JPEG.encode(Pixels.onWhite(picture, GREATEST_SIDE));
    String hash = Sha256.of(jpeg);
    float[] remembered = known.find(hash);
    if (remembered != null) {
      return remembered;
    }
    try {
      Deadline deadline = deadline();
      ProductDescription description =
          calls.call("describe", deadline, () -> models.describe(jpeg));
      float[] vector = embed(description.sentence(), deadline);
      known.put(hash, vector);
      problem = null;
      return vector;
    } catch (OpenAiException failure) {
      note(failure);
      throw OpenAiError.answer(failure);
    }
  }

  /** An operator learns what whoever sent the picture is not told; the same again is no news. */
  private synchronized void note(OpenAiException failure) {
    if (failure.kind() == Kind.NOT_DESCRIBED) {
      problem = null;
      return;
    }
    String why = String.valueOf(failure.getMessage());
    if (!why.equals(problem)) {
      Level level = failure.kind().isPassing() ? Level.WARN : Level.ERROR;
      LOG.logf(level, "Pictures are not recognised: %s", why);
    }
    problem = why;
  }

  @Override
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public List<List<float[]>> vectorsOfAll(List<BufferedImage> pictures) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<float[]>>> vectors =
          pictures.stream().map(picture -> threads.submit(() -> vectors(picture))).toList();
      return vectors.stream().map(OpenAiEmbedder::result).toList();
    }
  }

  @Override
  public int batch() {
    return settings.callsAtOnce();
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public double score(double cosine) {
    return calibration.score(cosine);
  }

  private float[] embed(String sentence, Deadline deadline) {
    return calls.call("embed", deadline, () -> models.embed(sentence));
  }

  private Deadline deadline() {
    return Deadline.in(Duration.ofMillis(settings.deadlineMillis()));
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException("a picture was not recognised", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the wait for pictures was given up", stopped);
    }
  }
}
