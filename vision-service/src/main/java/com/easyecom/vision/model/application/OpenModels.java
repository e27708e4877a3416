package com.easyecom.vision.model.application;

import static java.util.Objects.requireNonNull;

import com.easyecom.vision.embedding.DescriptorEmbedder;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.OnnxEmbedder;
import com.easyecom.vision.openai.OpenAiEmbedder;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** Opens models, each once, however many ask for it at a time. */
@Singleton
public class OpenModels {

  private final Map<ModelSettings, CompletableFuture<ImageEmbedder>> opened =
      new ConcurrentHashMap<>();
  private final ModelConfig config;
  private final MeterRegistry metrics;
  private Set<ModelSettings> unusedBefore = Set.of();

  OpenModels(ModelConfig config, MeterRegistry metrics) {
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * The model with these settings. Opening it may take long: a file of gigabytes may be fetched.
   *
   * @throws ModelUnavailableException if it cannot be opened now; ask again later
   */
  public ImageEmbedder open(ModelSettings settings) {
    CompletableFuture<ImageEmbedder> mine = new CompletableFuture<>();
    CompletableFuture<ImageEmbedder> theirs = opened.putIfAbsent(settings, mine);
    if (theirs != null) {
      return await(theirs);
    }
    try {
      ImageEmbedder embedder = openAnew(settings);
      mine.complete(embedder);
      return embedder;
    } catch (Throwable fault) {
      opened.remove(settings, mine);
      mine.completeExceptionally(fault);
      throw fault;
    }
  }

  /** The model with these settings, if this instance has opened it. */
  public Optional<ImageEmbedder> ifOpen(ModelSettings settings) {
    CompletableFuture<ImageEmbedder> opening = opened.get(settings);
    return opening != null && opening.isDone() && !opening.isCompletedExceptionally()
        ? Optional.of(opening.join())
        : Optional.empty();
  }

  /**
   * The model with these settings as it is to be registered, opened if it is not.
   *
   * @throws ModelUnavailableException as {@link #open}
   */
  public RegisteredModel registered(ModelSettings settings) {
    ImageEmbedder embedder = open(settings);
    return new RegisteredModel(embedder.model(), embedder.dimension(), settings);
  }

  /**
   * Gives back what models hold that are not in use, and were not the last time either: whoever
   * still searched by one has long ended.
   *
   * @param inUse their names
   */
  public synchronized void closeUnused(Set<String> inUse) {
    Set<ModelSettings> unused = new HashSet<>();
    for (ModelSettings settings : opened.keySet()) {
      ifOpen(settings)
          .filter(embedder -> !inUse.contains(embedder.model()))
          .ifPresent(embedder -> unused.add(settings));
    }
    for (ModelSettings settings : unused) {
      if (unusedBefore.contains(settings)) {
        Optional.ofNullable(opened.remove(settings)).ifPresent(closed -> closed.join().close());
      }
    }
    unusedBefore = unused;
  }

  private static ImageEmbedder await(CompletableFuture<ImageEmbedder> theirs) {
    try {
      return theirs.join();
    } catch (CompletionException failed) {
      // In the same words as to whoever opens it: the same again is no news to operators.
      String why =
          failed.getCause() instanceof ModelUnavailableException known
              ? String.valueOf(known.getMessage())
              : String.valueOf(failed.getCause());
      throw new ModelUnavailableException(why, failed);
    }
  }

  private ImageEmbedder openAnew(ModelSettings settings) {
    return switch (settings.kind()) {
      case DESCRIPTOR -> new DescriptorEmbedder();
      case ONNX -> OnnxEmbedder.open(requireNonNull(settings.onnx()), config.cache());
      case OPENAI ->
          OpenAiEmbedder.open(
              requireNonNull(settings.openAi()), config.openAi().apiKey().orElse(""), metrics);
    };
  }
}
