package com.easyecom.vision.image.persistence;

import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.vision.image.application.Images;
import com.easyecom.vision.image.application.ProductImage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Pictures in their table. Each method is one statement, in the running transaction if there is.
 */
@Singleton
class ImageTable implements Images {

  private static final String COLUMNS =
      """
      id, product_id, file_name, content_type, bucket, object_key, thumbnail_key, width, height,
      size_bytes, created_at
      """;

  /** Uploads that are under way have a place, too; each kind of them by its own index. */
  private static final String BEGIN =
      """
      INSERT INTO product_image (product_id, state, file_name, content_type, bucket, object_key,
        thumbnail_key, width, height, size_bytes, file_sha256, uploaded_by, created_at, next_try_at)
      SELECT :productId, 'uploading', :fileName, :contentType, :bucket, :objectKey,
        :thumbnailKey, :width, :height, :sizeBytes, :sha256, :uploadedBy, :createdAt, :giveUpAt
      WHERE (SELECT count(*) FROM product_image
             WHERE product_id = :productId AND state = 'stored')
          + (SELECT count(*) FROM product_image
             WHERE product_id = :productId AND state = 'uploading') < :most
      RETURNING id
      """;

  private static final RowMapper<ProductImage> IMAGE = ConstructorMapper.of(ProductImage.class);

  private final Jdbi jdbi;

  ImageTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public OptionalLong begin(
      ProductImage image, String fileSha256, String uploadedBy, Instant giveUpAt, int most) {
    return jdbi.inTransaction(
        handle -> {
          // A statement of its own: one that waited would still count what was there before.
          handle.execute(
              """
              SELECT pg_advisory_xact_lock(
                hashtext(current_schema || '.product_image'), hashint8(?))
              """,
              image.productId());
          return longOf(
              handle
                  .createQuery(BEGIN)
                  .bindMethods(image)
                  .bind("sha256", fileSha256)
                  .bind("uploadedBy", uploadedBy)
                  .bind("giveUpAt", giveUpAt)
                  .bind("most", most)
                  .mapTo(Long.class)
                  .findOne());
        });
  }

  @Override
  public boolean complete(long imageId, Instant now) {
    return moved(imageId, "stored", now);
  }

  @Override
  public boolean abandon(long imageId, Instant removeAt) {
    return moved(imageId, "deleted", removeAt);
  }

  private boolean moved(long imageId, String state, Instant nextTryAt) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE product_image SET state = :state, next_try_at = :next, tries = 0
                        WHERE id = :id AND state = 'uploading'
                        """)
                    .bind("id", imageId)
                    .bind("state", state)
                    .bind("next", nextTryAt)
                    .execute()
                > 0);
  }

  @Override
  public Optional<ProductImage> find(long productId, long imageId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT %s FROM product_image
                    WHERE id = :id AND product_id = :product AND state = 'stored'
                    """
                        .formatted(COLUMNS))
                .bind("id", imageId)
                .bind("product", productId)
                .map(IMAGE)
                .findOne());
  }

  @Override
  public List<ProductImage> list(long productId, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT %s FROM product_image
                    WHERE product_id = :product AND state = 'stored' AND id < :before
                    ORDER BY id DESC LIMIT :limit
                    """
                        .formatted(COLUMNS))
                .bind("product", productId)
                .bind("before", page.beforeId())
                .bind("limit", page.limit() + 1)
                .map(IMAGE)
                .list());
  }

  @Override
  public List<Long> productsWithSameFile(String fileSha256, long withoutProductId, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT product_id FROM product_image
                    JOIN product_copy USING (product_id)
                    WHERE file_sha256 = :sha256 AND state = 'stored' AND product_id <> :product
                      AND NOT is_archived
                    ORDER BY product_id LIMIT :most
                    """)
                .bind("sha256", fileSha256)
                .bind("product", withoutProductId)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public OptionalLong delete(long productId, long imageId, Instant now) {
    return jdbi.withHandle(
        handle ->
            longOf(
                handle
                    .createQuery(
                        """
                        UPDATE product_image
                        SET state = 'deleted', version = version + 1, next_try_at = :now, tries = 0
                        WHERE id = :id AND product_id = :product AND state = 'stored'
                        RETURNING version
                        """)
                    .bind("id", imageId)
                    .bind("product", productId)
                    .bind("now", now)
                    .mapTo(Long.class)
                    .findOne()));
  }

  @Override
  public int giveUpInterrupted(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE product_image SET state = 'deleted', next_try_at = :now
                    WHERE state = 'uploading' AND next_try_at <= :now
                    """)
                .bind("now", now)
                .execute());
  }

  @Override
  public List<ProductImage> takeDeleted(Instant now, Instant until, int most) {
    // As an array, since the rows of an IN may be looked for again for each row, then without
    // limit.
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE product_image SET next_try_at = :until, tries = tries + 1
                    WHERE id = ANY (ARRAY (
                      SELECT id FROM product_image WHERE state = 'deleted' AND next_try_at <= :now
                      ORDER BY next_try_at LIMIT :most FOR UPDATE SKIP LOCKED))
                    RETURNING %s
                    """
                        .formatted(COLUMNS))
                .bind("now", now)
                .bind("until", until)
                .bind("most", most)
                .map(IMAGE)
                .list());
  }

  @Override
  public void forget(long imageId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM product_image WHERE id = ? AND state = 'deleted'", imageId));
  }

  private static OptionalLong longOf(Optional<Long> value) {
    return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
