package com.easyecom.vision.recognition.pgvector;

import static java.util.stream.Collectors.joining;

import com.easyecom.vision.index.Match;
import com.easyecom.vision.recognition.application.PictureIndex.Size;
import com.easyecom.vision.recognition.application.ProductFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
   * Adds the nearest vectors of some views, as the index has them.
   *
   * @param which of the views
   * @param look how many vectors of each
   */
  void byIndex(
      Handle handle,
      List<float[]> views,
      List<Integer> which,
      int look,
      ProductFilter products,
      Looked looked) {
    plan(handle, "off", Math.min(look, MOST_CANDIDATES));
    which.forEach(view -> looked.begin(view, look));
    String sql =
        """
        WITH view AS MATERIALIZED (
          SELECT n, text::%s AS it FROM unnest(:views) WITH ORDINALITY AS given (text, n))
        SELECT n, image_id, product_id, 1 - distance AS cosine
        FROM view, LATERAL (
          SELECT image_id, product_id, embedding <=> it AS distance FROM %s WHERE %s
          ORDER BY embedding <=> it LIMIT :most) AS near
        """
            .formatted(table.type(), table.name(), wished(products));
    wish(handle.createQuery(sql), products)
        .bindArray("views", String.class, which.stream().map(i -> text(views.get(i))).toArray())
        .bind("most", look)
        .map(
            (row, context) -> {
              looked.add(which.get(row.getInt("n") - 1), match(row));
              return true;
            })
        .list();
  }

  /** The nearest products, by comparing with each vector that is wished for. */
  List<Match> exactly(Handle handle, List<float[]> views, int most, ProductFilter products) {
    plan(handle, "on", 1);
    // Read once, not for each row; and each row is looked at once, whatever the number of views.
    String given = each(views, i -> "CAST(:v%d AS %s) AS v%d".formatted(i, table.type(), i));
    String sql =
        """
        WITH view AS MATERIALIZED (SELECT %s)
        SELECT image_id, product_id, 1 - distance AS cosine FROM (
          SELECT DISTINCT ON (product_id) image_id, product_id, distance FROM (
            SELECT image_id, product_id, min(least(%s)) AS distance
            FROM %s, view WHERE %s GROUP BY image_id, product_id) AS picture
          ORDER BY product_id, distance, image_id) AS best
        ORDER BY distance, image_id LIMIT :most
        """
            .formatted(
                given, each(views, i -> "embedding <=> v" + i), table.name(), wished(products));
    Query query = wish(handle.createQuery(sql), products).bind("most", most);
    for (int i = 0; i < views.size(); i++) {
      query.bind("v" + i, text(views.get(i)));
    }
    return query.map((row, context) -> match(row)).list();
  }

  private static String each(List<float[]> views, IntFunction<String> column) {
    return IntStream.range(0, views.size()).mapToObj(column).collect(joining(", "));
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
            SELECT count(*) AS pictures, coalesce(sum(parts), 0) AS vectors
            FROM image_vector JOIN embedding_model USING (model) WHERE number = :number
            """)
        .bind("number", table.number())
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

  private static String wished(ProductFilter products) {
    return "product_id <> :except"
        + (products.only() == null ? "" : " AND product_id = ANY (:only)");
  }

  private static Query wish(Query query, ProductFilter products) {
    Set<Long> only = products.only();
    query.bind("except", products.except());
    return only == null ? query : query.bindArray("only", Long.class, only.toArray());
  }

  private static String text(float[] view) {
    return Arrays.toString(view);
  }

  private static Match match(ResultSet row) throws SQLException {
    return new Match(row.getLong("image_id"), row.getLong("product_id"), row.getDouble("cosine"));
  }
}
