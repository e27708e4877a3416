package com.easyecom.vision.recognition.pgvector;

import com.easyecom.vision.index.Match;
import com.easyecom.vision.recognition.application.PictureIndex;
import com.easyecom.vision.recognition.application.ProductFilter;
import com.easyecom.vision.recognition.application.StoredVectors;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A model's pictures in its table. By the HNSW index (Malkov and Yashunin, 2016) as long as that is
 * the cheaper way: a filter that leaves few vectors is answered by comparing all of those.
 */
public final class PgvectorIndex implements PictureIndex {

  /** For each view; more if these are of too few products, as of hardly any search. */
  private static final int LEAST_LOOK = 80;

  private static final int MORE = 3;

  /** An index that was asked for so many costs as much as comparing with some ten thousand. */
  private static final int MOST_LOOK = 1_024;

  /**
   * Comparing with n of N vectors costs n. Walking the index past those that are filtered out costs
   * 80 N / n steps, each some 45 times as much: they meet at about n * n = 3,600 N.
   */
  private static final double WALK = 3_600;

  private final Jdbi jdbi;
  private final NearestSql nearest;
  private final CheckRecall checkRecall;

  /**
   * @param checkRecall hears of each search
   */
  public PgvectorIndex(Jdbi jdbi, VectorTableName table, CheckRecall checkRecall) {
    this.jdbi = jdbi;
    this.checkRecall = checkRecall;
    nearest = new NearestSql(table);
  }

  @Override
  public String kind() {
    return "pgvector";
  }

  @Override
  public List<Match> nearest(List<float[]> views, int most, ProductFilter products) {
    if (most < 1 || views.isEmpty()) {
      return List.of();
    }
    List<Match> found =
        jdbi.inTransaction(
            handle ->
                isCheapToCompare(handle, products.only())
                    ? nearest.exactly(handle, views, most, products)
                    : walk(handle, views, most, products));
    checkRecall.offer(found, () -> exactly(views, most, products));
    return found;
  }

  List<Match> exactly(List<float[]> views, int most, ProductFilter products) {
    return jdbi.inTransaction(handle -> nearest.exactly(handle, views, most, products));
  }

  private List<Match> walk(Handle handle, List<float[]> views, int most, ProductFilter products) {
    Looked looked = new Looked(views.size());
    List<Integer> further = IntStream.range(0, views.size()).boxed().toList();
    for (int look = Math.max(LEAST_LOOK, 2 * most);
        look <= MOST_LOOK && looked.products() < most && !further.isEmpty();
        look *= MORE) {
      nearest.byIndex(handle, views, further, look, products, looked);
      further = looked.unended();
    }
    // Fewer than asked for may be all there are, or those that the index came across.
    return looked.products() < most
        ? nearest.exactly(handle, views, most, products)
        : looked.best(most);
  }

  private boolean isCheapToCompare(Handle handle, @Nullable Set<Long> only) {
    if (only == null) {
      return false;
    }
    double all = nearest.roughSize(handle);
    long most = (long) Math.sqrt(WALK * Math.max(all, 1));
    return nearest.count(handle, only, most) < most;
  }

  @Override
  public void put(StoredVectors stored) {
    // The database has done it.
  }

  @Override
  public void remove(long imageId) {
    // The database has done it.
  }

  @Override
  public boolean isFullFor(int vectors) {
    return false;
  }

  @Override
  public int limit() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Size size() {
    return jdbi.withHandle(nearest::size);
  }

  @Override
  public void follow() {
    // All instances ask the same table.
  }
}
