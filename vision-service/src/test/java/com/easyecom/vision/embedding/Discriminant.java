package com.easyecom.vision.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Linear discriminant analysis: the directions in which pictures differ most, compared with how
 * much a picture's changed copies differ from it. Each is scaled so that pictures vary in it by
 * one.
 */
final class Discriminant {

  /**
   * Added to each direction's noise, as a share of the mean noise: so few examples know no better.
   */
  private static final double MORE_NOISE = .5;

  /** Copies that are less alike than that lost what was to be recognised; they teach nothing. */
  private static final double LEAST_COSINE = .45;

  private final float[] mean;
  private final List<double[]> pictures = new ArrayList<>();
  private final List<double[]> noises = new ArrayList<>();

  private Discriminant(float[] mean) {
    this.mean = mean;
  }

  static Projection of(List<TrainDescriptor.Example> examples, int dimension) {
    Discriminant discriminant =
        new Discriminant(mean(examples.stream().flatMap(one -> one.stored().stream()).toList()));
    examples.forEach(discriminant::add);
    return new Projection(discriminant.mean, discriminant.rows(dimension));
  }

  private void add(TrainDescriptor.Example example) {
    List<double[]> stored = example.stored().stream().map(this::centred).toList();
    pictures.addAll(stored);
    for (List<float[]> views : example.changed()) {
      views.stream()
          .map(this::centred)
          .flatMap(view -> stored.stream().map(vector -> new double[][] {view, vector}))
          .max(Comparator.comparingDouble(Discriminant::cosine))
          .flatMap(Discriminant::noise)
          .ifPresent(noises::add);
    }
  }

  private float[][] rows(int dimension) {
    int length = mean.length;
    DMatrixRMaj within = covariance(noises);
    double more = MORE_NOISE * CommonOps_DDRM.trace(within) / length;
    IntStream.range(0, length).forEach(i -> within.add(i, i, more));
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(length, true);
    cholesky.decompose(within);
    DMatrixRMaj whitening = new DMatrixRMaj(length, length);
    CommonOps_DDRM.invert(cholesky.getT(null), whitening);
    DMatrixRMaj half = new DMatrixRMaj(length, length);
    DMatrixRMaj whitened = new DMatrixRMaj(length, length);
    CommonOps_DDRM.mult(whitening, covariance(pictures), half);
    CommonOps_DDRM.multTransB(half, whitening, whitened);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(length, true, true);
    eigen.decompose(whitened);
    return IntStream.range(0, length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).real))
        .limit(dimension)
        .map(i -> row(eigen.getEigenVector(i), eigen.getEigenvalue(i).real, whitening))
        .toArray(float[][]::new);
  }

  private static float[] row(DMatrixRMaj direction, double variance, DMatrixRMaj whitening) {
    DMatrixRMaj row = new DMatrixRMaj(1, whitening.numCols);
    CommonOps_DDRM.multTransA(direction, whitening, row);
    float[] scaled = new float[whitening.numCols];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (row.get(i) / Math.sqrt(variance));
    }
    return scaled;
  }

  private static Optional<double[]> noise(double[][] pair) {
    double[] noise = new double[pair[0].length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = pair[0][i] - pair[1][i];
    }
    return cosine(pair) < LEAST_COSINE ? Optional.empty() : Optional.of(noise);
  }

  private static double cosine(double[][] pair) {
    return product(pair[0], pair[1])
        / Math.sqrt(product(pair[0], pair[0]) * product(pair[1], pair[1]) + 1e-12);
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static DMatrixRMaj covariance(List<double[]> rows) {
    DMatrixRMaj all = new DMatrixRMaj(rows.toArray(double[][]::new));
    DMatrixRMaj covariance = new DMatrixRMaj(all.numCols, all.numCols);
    CommonOps_DDRM.multInner(all, covariance);
    CommonOps_DDRM.scale(1.0 / rows.size(), covariance);
    return covariance;
  }

  private double[] centred(float[] features) {
    double[] centred = new double[features.length];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = features[i] - mean[i];
    }
    return centred;
  }

  private static float[] mean(List<float[]> all) {
    float[] mean = new float[all.getFirst().length];
    for (float[] features : all) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += features[i] / all.size();
      }
    }
    return mean;
  }
}
