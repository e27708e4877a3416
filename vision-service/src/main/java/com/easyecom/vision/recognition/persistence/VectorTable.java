package com.easyecom.vision.recognition.persistence;

import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.recognition.application.StoredVectors;
import com.easyecom.vision.recognition.application.Vectors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Vectors in their table, and their changes by transaction. */
@Singleton
class VectorTable implements Vectors {

  private static final int FETCH = 500;
  private static final int FILL_SECONDS = 600;

  /** A picture's vector is of another model, or there is none. As ranges, for the index's sake. */
  private static final String PENDING =
      "state = 'stored' AND (embedded_model < :model OR embedded_model > :model)";

  private final Jdbi jdbi;
  private final RowMapper<StoredVectors> stored;

  VectorTable(Jdbi jdbi, ImageEmbedder embedder) {
    this.jdbi = jdbi;
    int dimension = embedder.dimension();
    stored =
        (row, context) ->
            new StoredVectors(
                row.getLong("image_id"),
                row.getLong("product_id"),
                VectorBytes.read(row.getBytes("vectors"), dimension));
  }

  @Override
  public OptionalLong store(StoredVectors vectors, String model) {
    return jdbi.withHandle(
        handle -> {
          Optional<Long> version = note(handle, vectors.imageId(), model);
          if (version.isEmpty()) {
            return OptionalLong.empty();
          }
          handle
              .createUpdate(
                  """
                  INSERT INTO image_vector (image_id, product_id, model, vectors)
                  VALUES (:image, :product, :model, :vectors)
                  ON CONFLICT (image_id) DO UPDATE
                  SET model = excluded.model, vectors = excluded.vectors
                  """)
              .bind("image", vectors.imageId())
              .bind("product", vectors.productId())
              .bind("model", model)
              .bind("vectors", VectorBytes.of(vectors.vectors()))
              .execute();
          return OptionalLong.of(version.get());
        });
  }

  private static Optional<Long> note(Handle handle, long imageId, String model) {
    return handle
        .createQuery(
            """
            UPDATE product_image SET embedded_model = :model, version = version + 1, tries = 0
            WHERE id = :image AND state = 'stored' RETURNING version
            """)
        .bind("image", imageId)
        .bind("model", model)
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public void remove(long imageId) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM image_vector WHERE image_id = ?", imageId));
  }

  @Override
  public String readAll(String model, Consumer<StoredVectors> each) {
    return QuarkusTransaction.requiringNew()
        .timeout(FILL_SECONDS)
        .call(() -> jdbi.withHandle(handle -> readAll(handle, model, each)));
  }

  private String readAll(Handle handle, String model, Consumer<StoredVectors> each) {
    // The mark first: what commits in between is told again by the changes, never left out.
    String mark =
        handle
            .createQuery("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
            .mapTo(String.class)
            .one();
    handle
        .createQuery("SELECT image_id, product_id, vectors FROM image_vector WHERE model = :model")
        .bind("model", model)
        .setFetchSize(FETCH)
        .map(stored)
        .forEach(each);
    return mark;
  }

  @Override
  public Changes changesSince(String mark) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark,
                           array_agg(seq) FILTER (WHERE seq IS NOT NULL) AS numbers,
                           array_agg(image_id) FILTER (WHERE seq IS NOT NULL) AS images
                    FROM (VALUES (1)) AS always LEFT JOIN image_vector_change
                      ON xact >= :mark::xid8
                    """)
                .bind("mark", mark)
                .map(
                    (row, context) ->
                        new Changes(
                            row.getString("mark"),
                            changes(longs(row.getArray("numbers")), longs(row.getArray("images")))))
                .one());
  }

  private static Long[] longs(@Nullable Array array) throws SQLException {
    return array == null ? new Long[0] : (Long[]) array.getArray();
  }

  private static List<Change> changes(Long[] numbers, Long[] images) {
    Change[] changes = new Change[numbers.length];
    Arrays.setAll(changes, i -> new Change(numbers[i], images[i]));
    return List.of(changes);
  }

  @Override
  public List<StoredVectors> find(Collection<Long> imageIds, String model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT image_id, product_id, vectors FROM image_vector
                    WHERE image_id = ANY (:ids) AND model = :model
                    """)
                .bindArray("ids", Long.class, imageIds.toArray())
                .bind("model", model)
                .map(stored)
                .list());
  }

  @Override
  public int forgetChangesOlderThanADay() {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "DELETE FROM image_vector_change WHERE changed_at < now() - interval '1 day'"));
  }

  @Override
  public Optional<Pending> takePending(String model, Instant now, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE product_image SET next_try_at = :until, tries = tries + 1
                    WHERE id = (SELECT id FROM product_image
                                WHERE %s AND next_try_at <= :now
                                ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                    RETURNING id AS image_id, product_id, object_key, tries
                    """
                        .formatted(PENDING))
                .bind("model", model)
                .bind("now", now)
                .bind("until", until)
                .map(ConstructorMapper.of(Pending.class))
                .findOne());
  }

  @Override
  public void putOff(long imageId, Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE product_image SET next_try_at = :until WHERE id = :id AND state ="
                        + " 'stored'")
                .bind("id", imageId)
                .bind("until", until)
                .execute());
  }

  @Override
  public long countPending(String model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM product_image WHERE " + PENDING)
                .bind("model", model)
                .mapTo(Long.class)
                .one());
  }
}
