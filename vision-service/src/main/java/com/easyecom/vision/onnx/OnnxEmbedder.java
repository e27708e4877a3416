package com.easyecom.vision.onnx;

import com.easyecom.vision.embedding.Calibration;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.embedding.ModelName;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.embedding.UnitLength;
import com.easyecom.vision.onnx.FindModel.Model;
import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The image part of a CLIP, SigLIP or DINOv2 model, run in this process by ONNX Runtime. A picture
 * has one vector, which says what is to be seen rather than where: other photos of a product are
 * found too.
 */
public final class OnnxEmbedder implements ImageEmbedder {

  private static final int TRIAL_SIDE = 64;

  /** The most that the numbers of one run may take: a Java buffer cannot be larger. */
  private static final long MOST_RUN_BYTES = Integer.MAX_VALUE;

  private final String name;
  private final OnnxModel model;
  private final PreparePicture prepare;
  private final Calibration calibration;
  private final int batch;
  private final int dimension;

  private OnnxEmbedder(
      String name, OnnxModel model, PreparePicture prepare, Calibration calibration, int batch) {
    this.name = name;
    this.model = model;
    this.prepare = prepare;
    this.calibration = calibration;
    this.batch = model.input().batch() > 0 ? model.input().batch() : batch;
    if (bytes(this.batch) > MOST_RUN_BYTES) {
      throw new ModelUnavailableException(
          "A batch of %d pictures takes %d bytes, but a run has at most %d: make the batch smaller"
              .formatted(this.batch, bytes(this.batch), MOST_RUN_BYTES));
    }
    this.dimension = dimensionByTrial();
  }

  /**
   * Takes as long as the model takes to be fetched, read and run once.
   *
   * @param cache the folder for what is fetched; it is made if it is not there
   * @throws ModelUnavailableException if the model cannot be had or used; the message says why
   */
  public static OnnxEmbedder open(OnnxSettings settings, Path cache) {
    return open(settings, cache, DownloadLimits.USUAL);
  }

  static OnnxEmbedder open(OnnxSettings settings, Path cache, DownloadLimits limits) {
    // What makes no sense is told before minutes are spent on a download.
    Calibration calibration = settings.calibration();
    int threads = settings.boundedThreads();
    int batch = settings.boundedBatch();
    PreprocessingOverrides overrides = settings.overrides();

    FetchFile fetchFile = new FetchFile(cache, limits);
    Optional<Preprocessing> config = new FindPreprocessing(settings, fetchFile).find();
    Model file = new FindModel(settings, fetchFile).find();
    OnnxModel model = OnnxModel.open(file.path(), threads, overrides.layout(), settings.output());
    try {
      Preprocessing preprocessing = ChoosePreprocessing.of(config, overrides, model.input());
      PreparePicture prepare = new PreparePicture(preprocessing, model.input().layout());
      String name =
          ModelName.of("onnx", file.sha256(), preprocessing.fingerprint(), model.output().name());
      return new OnnxEmbedder(name, model, prepare, calibration, batch);
    } catch (Throwable unfit) {
      // Errors too, such as no memory for the trial: the model is opened again and again.
      model.close();
      throw unfit;
    }
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int batch() {
    return batch;
  }

  @Override
  public float[] embed(BufferedImage picture) {
    return embedTogether(List.of(picture)).getFirst();
  }

  @Override
  public List<List<float[]>> vectorsOfAll(List<BufferedImage> pictures) {
    List<List<float[]>> vectors = new ArrayList<>(pictures.size());
    for (int i = 0; i < pictures.size(); i += batch) {
      List<BufferedImage> together = pictures.subList(i, Math.min(pictures.size(), i + batch));
      embedTogether(together).forEach(vector -> vectors.add(List.of(vector)));
    }
    return vectors;
  }

  @Override
  public double score(double cosine) {
    return calibration.score(cosine);
  }

  /** Waits for pictures that are being embedded. A second time does nothing. */
  @Override
  public void close() {
    model.close();
  }

  /** Runs the model with two pictures, unless it takes one only, and says how long vectors are. */
  private int dimensionByTrial() {
    BufferedImage picture = new BufferedImage(TRIAL_SIDE, TRIAL_SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < TRIAL_SIDE; y++) {
      for (int x = 0; x < TRIAL_SIDE; x++) {
        picture.setRGB(x, y, ((4 * y) << 16) | ((4 * x) << 8) | (2 * (x + y)));
      }
    }
    return embedTogether(batch > 1 ? List.of(picture, picture) : List.of(picture))
        .getFirst()
        .length;
  }

  /** At most {@link #batch}. A model with a fixed number gets black pictures in the free places. */
  private List<float[]> embedTogether(List<BufferedImage> pictures) {
    int places = Math.max(pictures.size(), model.input().batch());
    // Native memory of its own, since what the collector must free can pile up outside the heap.
    try (Arena arena = Arena.ofConfined()) {
      FloatBuffer numbers =
          arena
              .allocate(bytes(places), ValueLayout.JAVA_FLOAT.byteAlignment())
              .asByteBuffer()
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      pictures.forEach(picture -> prepare.put(picture, numbers));
      numbers.rewind();
      List<float[]> vectors = model.run(numbers, prepare.shape(places), pictures.size());
      vectors.forEach(this::bringToLengthOne);
      return vectors;
    }
  }

  private long bytes(int pictures) {
    return (long) pictures * prepare.count() * Float.BYTES;
  }

  private void bringToLengthOne(float[] vector) {
    if (!UnitLength.scale(vector)) {
      throw new ModelUnavailableException(
          "The vector that the model %s has for a picture is all zeros, or not finite"
              .formatted(name));
    }
  }
}
