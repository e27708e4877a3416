package com.easyecom.vision.recognition.persistence;

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

  private static final String COLUMNS = "image_id, product_id, model, dimension, vectors";

  /** A picture's vector is of another model, or there is none. As ranges, for the index's sake. */
  private static final String PENDING =
      "state = 'stored' AND (embedded_model < :model OR embedded_model > :model)";

  /** So often a picture is tried before a model is exchanged without it. */
  private static final int MOST_TRIES = 5;

  private static final RowMapper<StoredVectors> STORED =
      (row, context) ->
          new StoredVectors(
              row.getLong("image_id"),
              row.getLong("product_id"),
              row.getString("model"),
              Numbers.vectors(row.getArray("vectors"), row.getInt("dimension")));

  private final Jdbi jdbi;

  VectorTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public OptionalLong store(StoredVectors vectors) {
    return jdbi.withHandle(
        handle -> {
          Optional<Long> version = note(handle, vectors);
          if (version.isEmpty()) {
            return OptionalLong.empty();
          }
          handle
              .createUpdate(
                  """
                  INSERT INTO image_vector (image_id, product_id, model, dimension, vectors)
                  VALUES (:image, :product, :model, :dimension, :vectors)
                  ON CONFLICT (image_id, model) DO UPDATE SET vectors = excluded.vectors
                  """)
              .bind("image", vectors.imageId())
              .bind("product", vectors.productId())
              .bind("model", vectors.model())
              .bind("dimension", vectors.vectors().getFirst().length)
              .bind("vectors", Numbers.of(vectors.vectors()))
              .execute();
          return OptionalLong.of(version.get());
        });
  }

  private static Optional<Long> note(Handle handle, StoredVectors vectors) {
    return handle
        .createQuery(
            """
            UPDATE product_image
            SET embedded_model = :model, version = version + 1, tries = 0, next_try_at = created_at
            WHERE id = :image AND state = 'stored' RETURNING version
            """)
        .bind("image", vectors.imageId())
        .bind("model", vectors.model())
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
        .createQuery("SELECT " + COLUMNS + " FROM image_vector WHERE model = :model")
        .bind("model", model)
        .setFetchSize(FETCH)
        .map(STORED)
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
                    SELECT %s FROM image_vector
                    WHERE image_id = ANY (:ids) AND model = :model
                    """
                        .formatted(COLUMNS))
                .bindArray("ids", Long.class, imageIds.toArray())
                .bind("model", model)
                .map(STORED)
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
  public List<Pending> takeUnknown(Instant now, Instant until, int most) {
    return take("state = 'stored' AND embedded_model = :model", "", now, until, most);
  }

  @Override
  public List<Pending> takePending(String model, Instant now, Instant until, int most) {
    return take(PENDING, model, now, until, most);
  }

  /** What has its vectors, of a time when the model was wanted before, is not done anew. */
  private List<Pending> take(String which, String model, Instant now, Instant until, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH due AS MATERIALIZED (
                      SELECT id, EXISTS (SELECT FROM image_vector
                                         WHERE image_id = id AND model = :model) AS is_done
                      FROM product_image WHERE %s AND next_try_at <= :now
                      ORDER BY next_try_at, id LIMIT :most FOR UPDATE SKIP LOCKED),
                    taken AS (
                      UPDATE product_image AS it SET next_try_at = :until, tries = tries + 1,
                        embedded_model = CASE WHEN is_done THEN :model ELSE embedded_model END
                      FROM due WHERE it.id = due.id
                      RETURNING it.id AS image_id, product_id, object_key, tries, is_done)
                    SELECT image_id, product_id, object_key, tries FROM taken WHERE NOT is_done
                    """
                        .formatted(which))
                .bind("model", model)
                .bind("now", now)
                .bind("until", until)
                .bind("most", most)
                .map(ConstructorMapper.of(Pending.class))
                .list());
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
  public Progress progress(String model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT (SELECT count(*) FROM product_image WHERE state = 'stored') AS pictures,
                           count(*) AS pending, count(*) FILTER (WHERE tries >= :most) AS failed
                    FROM product_image WHERE %s
                    """
                        .formatted(PENDING))
                .bind("most", MOST_TRIES)
                .bind("model", model)
                .map(ConstructorMapper.of(Progress.class))
                .one());
  }

  @Override
  public long count(String model) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(sum(parts), 0) FROM image_vector WHERE model = :model
                    """)
                .bind("model", model)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public int forgetUnused(int most) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                """
                DELETE FROM image_vector WHERE (image_id, model) IN (
                  SELECT image_id, v.model FROM image_vector v
                  WHERE v.model NOT IN (SELECT serving FROM model_in_use)
                    AND v.model NOT IN (SELECT wanted FROM model_in_use)
                    AND (SELECT changed_at FROM model_in_use) < now() - interval '1 day'
                  ORDER BY image_id LIMIT ?)
                """,
                most));
  }
}
