package com.easyecom.vision.search.persistence;

import com.easyecom.vision.search.application.Findable;
import com.easyecom.vision.search.application.ProductWish;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Pictures with the copies of their products. */
@Singleton
class FindableTable implements Findable {

  private static final String WISHED =
      """
      NOT is_archived AND sku IS NOT NULL
        AND (:category::text IS NULL OR category = :category)
        AND (:inStock::boolean IS NULL OR (on_hand > allocated) = :inStock)
      """;

  private final Jdbi jdbi;

  FindableTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Facts> facts(Collection<Long> imageIds, ProductWish wish) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id AS image_id, product_id, sku, name, category
                    FROM product_image JOIN product_copy USING (product_id)
                    WHERE id = ANY (:ids) AND state = 'stored' AND %s
                    """
                        .formatted(WISHED))
                .bindArray("ids", Long.class, imageIds.toArray())
                .bind("category", wish.category())
                .bind("inStock", wish.isInStock())
                .map(ConstructorMapper.of(Facts.class))
                .list());
  }

  @Override
  public Set<Long> products(ProductWish wish) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT product_id
                    FROM image_vector JOIN product_copy USING (product_id) WHERE %s
                    """
                        .formatted(WISHED))
                .bind("category", wish.category())
                .bind("inStock", wish.isInStock())
                .mapTo(Long.class)
                .set());
  }
}
