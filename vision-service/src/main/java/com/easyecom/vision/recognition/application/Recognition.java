package com.easyecom.vision.recognition.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What recognises pictures in this instance now. */
@Singleton
public class Recognition {

  private volatile @Nullable Recogniser serving;

  Recognition(MeterRegistry metrics) {
    gauge(metrics, "pictures", "Pictures that are found", index -> index.size().pictures());
    gauge(metrics, "vectors", "Vectors of those pictures", index -> index.size().vectors());
    gauge(metrics, "limit", "The most vectors that there may be", PictureIndex::limit);
  }

  private void gauge(
      MeterRegistry metrics, String name, String what, ToDoubleFunction<PictureIndex> value) {
    Gauge.builder(
            "easyecom.vision.index." + name,
            () -> current().map(now -> value.applyAsDouble(now.pictures())).orElse(0.0))
        .description(what)
        .register(metrics);
  }

  /**
   * What answers now: take it once for a search, and stay with it.
   *
   * @throws Refusal {@code service_unavailable} when the model cannot be opened
   */
  public Recogniser serving() {
    return current()
        .orElseThrow(
            () ->
                new Refusal(
                    CommonError.SERVICE_UNAVAILABLE,
                    "Pictures cannot be recognised just now. Try again in a moment."));
  }

  /** What answers now, if anything does. */
  public Optional<Recogniser> current() {
    return Optional.ofNullable(serving);
  }

  /** A picture was stored, with these vectors: it is found from now on. */
  public void put(StoredVectors stored) {
    current().ifPresent(now -> now.pictures().put(stored));
  }

  /** A picture was deleted: it is found no more. */
  public void remove(long imageId) {
    current().ifPresent(now -> now.pictures().remove(imageId));
  }

  void serve(Recogniser next) {
    serving = next;
  }
}
