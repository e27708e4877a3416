package com.easyecom.vision.recognition.pgvector;

import com.easyecom.vision.index.Match;
import com.easyecom.vision.recognition.application.PictureIndex.Size;
import com.easyecom.vision.recognition.application.ProductFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The statements that find vectors in a model's table. Each needs a transaction. */
final class NearestSql {

  /** pgvector takes no more; what is asked for beyond it comes from further scans. */
  private static final int MOST_CANDIDATES = 1_000;

  /** What a filter leaves out is walked past, until enough are found or so many were seen. */
  private static final String MOST_WALKED = "50000";

  private final VectorTableName table;

  NearestSql(VectorTableName table) {
    this.table = table;
  }

  /**
   * The nearest vectors of each view, as the index has them.
   *
   * @param look how many of each view
   */
  Looked byIndex(Handle handle, List<float[]> views, int look, ProductFilter products) {
    plan(handle, "off", Math.min(look, MOST_CANDIDATES));
    Looked looked = new Looked(views.size(), look);
    ask(
            handle,
            views,
            products,
            """
            SELECT n, image_id, product_id, 1 - distance AS cosine
            FROM view, LATERAL (
              SELECT image_id, product_id, embedding <=> it AS distance FROM %s WHERE %s
              ORDER BY embedding <=> it LIMIT :most) AS near
            """,
            look)
        .map(
            (row, context) -> {
              looked.add(row.getInt("n") - 1, match(row));
              return true;
            })
        .list();
    return looked;
  }

  /** The nearest products, by comparing with each vector that is wished for. */
  List<Match> exactly(Handle handle, List<float[]> views, int most, ProductFilter products) {
    plan(handle, "on", 1);
    return ask(
            handle,
            views,
            products,
            """
            SELECT image_id, product_id, 1 - distance AS cosine FROM (
              SELECT DISTINCT ON (product_id) image_id, product_id, distance FROM (
                SELECT image_id, product_id, min(embedding <=> it) AS distance
                FROM %s, view WHERE %s GROUP BY image_id, product_id) AS picture
              ORDER BY product_id, distance, image_id) AS best
            ORDER BY distance, image_id LIMIT :most
            """,
            most)
        .map((row, context) -> match(row))
        .list();
  }

  /** How many vectors these products have, counted up to a limit. */
  long count(Handle handle, Set<Long> products, long most) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM (
              SELECT FROM %s WHERE product_id = ANY (:only) LIMIT :most) AS counted
            """
                .formatted(table.name()))
        .bindArray("only", Long.class, products.toArray())
        .bind("most", most)
        .mapTo(Long.class)
        .one();
  }

  /** How many vectors there are, as the database last counted them. */
  long roughSize(Handle handle) {
    return handle
        .createQuery(
            "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = :it::regclass")
        .bind("it", table.name())
        .mapTo(Long.class)
        .one();
  }

  Size size(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT count(*) FILTER (WHERE part = 1) AS pictures, count(*) AS vectors FROM %s
            """
                .formatted(table.name()))
        .map((row, context) -> new Size(row.getLong("pictures"), row.getLong("vectors")))
        .one();
  }

  /** The index gives vectors in their order: nothing is sorted where it is to be used. */
  private static void plan(Handle handle, String sorts, int candidates) {
    handle
        .createQuery(
            """
            SELECT set_config('enable_sort', :sorts, true),
                   set_config('enable_seqscan', :sorts, true),
                   set_config('enable_bitmapscan', :sorts, true),
                   set_config('hnsw.ef_search', :candidates, true),
                   set_config('hnsw.iterative_scan', 'relaxed_order', true),
                   set_config('hnsw.max_scan_tuples', :walked, true)
            """)
        .bind("sorts", sorts)
        .bind("candidates", Integer.toString(candidates))
        .bind("walked", MOST_WALKED)
        .mapTo(String.class)
        .one();
  }

  private Query ask(
      Handle handle, List<float[]> views, ProductFilter products, String search, int most) {
    Set<Long> only = products.only();
    String wished = "product_id <> :except" + (only == null ? "" : " AND product_id = ANY (:only)");
    Query query =
        handle
            .createQuery(
                """
                WITH view AS MATERIALIZED (
                  SELECT n, text::%s AS it
                  FROM unnest(:views) WITH ORDINALITY AS given (text, n))
                """
                        .formatted(table.type())
                    + search.formatted(table.name(), wished))
            .bindArray("views", String.class, views.stream().map(Arrays::toString).toArray())
            .bind("except", products.except())
            .bind("most", most);
    return only == null ? query : query.bindArray("only", Long.class, only.toArray());
  }

  private static Match match(ResultSet row) throws SQLException {
    return new Match(row.getLong("image_id"), row.getLong("product_id"), row.getDouble("cosine"));
  }
}
