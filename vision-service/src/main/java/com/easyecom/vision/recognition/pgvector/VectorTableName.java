package com.easyecom.vision.recognition.pgvector;

/**
 * A model's table: its name, and its type of vectors.
 *
 * @param number of the model
 * @param dimension of its vectors
 */
public record VectorTableName(int number, int dimension) {

  String name() {
    return "image_vector_" + number;
  }

  String type() {
    return "halfvec(" + dimension + ")";
  }
}
