package com.easyecom.vision.recognition.pgvector;

import com.easyecom.testkit.service.NeedsPgvector;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.index.IndexSuite;
import com.easyecom.vision.index.Match;
import com.easyecom.vision.recognition.application.IndexTables;
import com.easyecom.vision.recognition.application.ProductFilter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** The suite of all indexes, by rows of the service's own table. */
@Tag("full")
@NeedsPgvector
@QuarkusTest
@WithEmbedded(schema = "vision", pgvector = true)
@WithPictures
class PgvectorIndexTest extends IndexSuite {

  private static final String MODEL = "any-13";

  @Inject Jdbi jdbi;
  @Inject IndexTables tables;

  private StoredModel stored;

  @BeforeEach
  void begin() {
    stored = new StoredModel(jdbi, MODEL, DIMENSION);
    while (tables.fill(MODEL)) {}
  }

  @Override
  protected void clear() {
    stored.clear();
  }

  @Override
  protected void put(long imageId, long productId, List<float[]> vectors) {
    stored.put(imageId, productId, vectors);
  }

  @Override
  protected void remove(long imageId) {
    stored.remove(imageId);
  }

  @Override
  protected List<Match> nearest(List<float[]> views, int k, @Nullable Set<Long> only) {
    ProductFilter filter = only == null ? ProductFilter.all() : ProductFilter.only(only);
    return tables.filled(MODEL).orElseThrow().nearest(views, k, filter);
  }

  @Override
  protected long size() {
    return tables.filled(MODEL).orElseThrow().size().vectors();
  }

  /** Half precision has eleven bits. */
  @Override
  protected double rounding() {
    return 1e-3;
  }

  @Override
  protected double leastRecall() {
    return .99;
  }
}
