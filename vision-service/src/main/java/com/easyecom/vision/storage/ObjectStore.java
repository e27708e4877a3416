package com.easyecom.vision.storage;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The objects of one bucket. Error of all: {@code service_unavailable} while S3 does not answer, or
 * refuses us.
 */
@Singleton
public class ObjectStore {

  private static final Logger LOG = Logger.getLogger(ObjectStore.class);

  private final S3Client s3;
  private final String bucket;
  private final MeterRegistry metrics;

  ObjectStore(
      S3Client s3,
      @ConfigProperty(name = "easyecom.images.bucket") String bucket,
      MeterRegistry metrics) {
    this.s3 = s3;
    this.bucket = bucket;
    this.metrics = metrics;
  }

  public String bucket() {
    return bucket;
  }

  /** Puts an object; one of that key is replaced. */
  public void put(String key, String contentType, byte[] bytes) {
    calling(
        "put",
        () ->
            s3.putObject(
                request -> request.bucket(bucket).key(key).contentType(contentType),
                RequestBody.fromBytes(bytes)));
  }

  /** An object's bytes, all of them; empty when it is not there. */
  public Optional<byte[]> get(String key) {
    return calling(
        "get",
        () -> {
          try {
            return Optional.of(
                s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                    .asByteArrayUnsafe());
          } catch (NoSuchKeyException gone) {
            return Optional.empty();
          }
        });
  }

  /** Begins to read an object, to be passed on piece by piece; empty when it is not there. */
  public Optional<StoredObject> open(String key) {
    return calling(
        "get",
        () -> {
          try {
            ResponseInputStream<GetObjectResponse> bytes =
                s3.getObject(request -> request.bucket(bucket).key(key));
            return Optional.of(new StoredObject(bytes, bytes.response().contentLength()));
          } catch (NoSuchKeyException gone) {
            return Optional.empty();
          }
        });
  }

  /** Removes an object; one that is not there is no error. */
  public void remove(String key) {
    calling("remove", () -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
  }

  private <T> T calling(String what, Supplier<T> call) {
    try {
      return Objects.requireNonNull(metrics.timer("easyecom.objects", "call", what).record(call));
    } catch (SdkException | UncheckedIOException fault) {
      // Its message may hold signed headers; its class says enough.
      LOG.warnf("S3 cannot %s an object: %s", what, fault.getClass().getSimpleName());
      metrics.counter("easyecom.objects.failures", "call", what).increment();
      throw new Refusal(CommonError.SERVICE_UNAVAILABLE, "The store of pictures does not answer.");
    }
  }
}
