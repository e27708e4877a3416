package com.easyecom.vision.recognition.pgvector;

import java.sql.Types;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;

/** Vectors of a model that no instance recognises by, in the service's own tables. */
final class StoredModel {

  private final Jdbi jdbi;
  private final String model;
  private final int dimension;

  StoredModel(Jdbi jdbi, String model, int dimension) {
    this.jdbi = jdbi;
    this.model = model;
    this.dimension = dimension;
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO embedding_model (model, dimension, settings)
                VALUES (?, ?, '{"kind": "DESCRIPTOR"}') ON CONFLICT DO NOTHING
                """,
                model,
                dimension));
  }

  void clear() {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM image_vector WHERE model = ?", model));
  }

  void put(long imageId, long productId, List<float[]> vectors) {
    float[] numbers = new float[vectors.size() * dimension];
    for (int i = 0; i < vectors.size(); i++) {
      System.arraycopy(vectors.get(i), 0, numbers, i * dimension, dimension);
    }
    Argument array =
        (position, statement, context) -> statement.setObject(position, numbers, Types.ARRAY);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO product_image (id, product_id, state, file_name, content_type, bucket,
                object_key, thumbnail_key, width, height, size_bytes, file_sha256, uploaded_by,
                created_at, next_try_at)
              OVERRIDING SYSTEM VALUE
              VALUES (?, ?, 'uploading', '', '', '', ?, ?, 1, 1, 1, '', '', now(),
                now() + interval '1 day')
              ON CONFLICT DO NOTHING
              """,
              imageId,
              productId,
              "any-" + imageId,
              "any-t-" + imageId);
          handle
              .createUpdate(
                  """
                  INSERT INTO image_vector (image_id, product_id, model, dimension, vectors)
                  VALUES (:image, :product, :model, :dimension, :vectors)
                  ON CONFLICT (image_id, model) DO UPDATE
                  SET product_id = excluded.product_id, vectors = excluded.vectors
                  """)
              .bind("image", imageId)
              .bind("product", productId)
              .bind("model", model)
              .bind("dimension", dimension)
              .bind("vectors", array)
              .execute();
        });
  }

  void remove(long imageId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM image_vector WHERE image_id = ? AND model = ?", imageId, model));
  }
}
