package com.easyecom.vision.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.easyecom.vision.embedding.ModelUnavailableException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** A model in memory, run by ONNX Runtime on the processor. Safe for several threads. */
final class OnnxModel implements AutoCloseable {

  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final ModelInput input;
  private final ModelOutput output;

  /** Closing frees memory that native code would go on using: so it waits for those that run. */
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();

  private boolean isClosed;

  private OnnxModel(
      OrtEnvironment runtime, OrtSession session, @Nullable Layout layout, @Nullable String output)
      throws OrtException {
    this.runtime = runtime;
    this.session = session;
    this.input = ModelInput.of(session.getInputInfo().values(), layout);
    this.output = ModelOutput.of(session.getOutputInfo(), output);
  }

  /**
   * @param layout of the input; null for what its shape says
   * @param output its name; null for the usual choice
   * @throws ModelUnavailableException if it is no model, or none of pictures
   */
  static OnnxModel open(Path file, int threads, @Nullable Layout layout, @Nullable String output) {
    ExternalWeights.refuse(file);
    OrtEnvironment runtime = runtime();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // Threads that wait for work by spinning would take processors from the rest of the service.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      // Errors come as exceptions; here they would stand on the console a second time.
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      return of(runtime, runtime.createSession(file.toString(), options), layout, output);
    } catch (OrtException refused) {
      throw new ModelUnavailableException(
          "%s is not an ONNX model that ONNX Runtime can run: %s"
              .formatted(file, refused.getMessage()),
          refused);
    }
  }

  private static OnnxModel of(
      OrtEnvironment runtime, OrtSession session, @Nullable Layout layout, @Nullable String output)
      throws OrtException {
    try {
      return new OnnxModel(runtime, session, layout, output);
    } catch (Throwable unfit) {
      session.close();
      throw unfit;
    }
  }

  private static OrtEnvironment runtime() {
    try {
      return OrtEnvironment.getEnvironment();
    } catch (LinkageError missing) {
      throw new ModelUnavailableException(
          "ONNX Runtime has no library for this computer (%s): use another embedder"
              .formatted(missing),
          missing);
    }
  }

  ModelInput input() {
    return input;
  }

  ModelOutput output() {
    return output;
  }

  /**
   * @param numbers in native memory
   * @param shape of the numbers, pictures first
   * @param count of how many pictures, from the first on, vectors are wanted
   * @return their vectors as the model has them, of any length
   * @throws ModelUnavailableException if the model fails
   * @throws IllegalStateException if it is closed
   */
  List<float[]> run(FloatBuffer numbers, long[] shape, int count) {
    inUse.readLock().lock();
    try {
      return runOpen(numbers, shape, count);
    } finally {
      inUse.readLock().unlock();
    }
  }

  private List<float[]> runOpen(FloatBuffer numbers, long[] shape, int count) {
    try (OnnxTensor pictures = OnnxTensor.createTensor(runtime, numbers, shape);
        OrtSession.Result result =
            session.run(Map.of(input.name(), pictures), Set.of(output.name()))) {
      if (!(result.get(0) instanceof OnnxTensor vectors)) {
        throw new ModelUnavailableException(
            "The model's output " + output.name() + " is not a tensor: set output");
      }
      return output.vectors(vectors, count);
    } catch (OrtException failed) {
      throw new ModelUnavailableException(
          "The model cannot be run with numbers of the shape %s: %s; if it takes one picture at a"
                  .formatted(Arrays.toString(shape), failed.getMessage())
              + " time, set batch to 1",
          failed);
    }
  }

  /** Waits for those that run it. A second time does nothing. */
  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      if (!isClosed) {
        isClosed = true;
        session.close();
      }
    } catch (OrtException failed) {
      throw new IllegalStateException("The model cannot be closed", failed);
    } finally {
      inUse.writeLock().unlock();
    }
  }
}
