package com.easyecom.vision.recognition.pgvector;

import com.easyecom.vision.recognition.application.IndexTables;
import com.easyecom.vision.recognition.application.PictureIndex;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tables of {@code db/pgvector}: one for each model. */
@Singleton
class PgvectorTables implements IndexTables {

  /** How many pictures are copied in one transaction: as long it holds up their deletion. */
  private static final int PICTURES_AT_ONCE = 50;

  private final Jdbi jdbi;
  private final Pgvector pgvector;
  private final SampleRecall sampleRecall;

  PgvectorTables(Jdbi jdbi, Pgvector pgvector, SampleRecall sampleRecall) {
    this.jdbi = jdbi;
    this.pgvector = pgvector;
    this.sampleRecall = sampleRecall;
  }

  @Override
  public boolean areOffered() {
    return pgvector.state().isUsable();
  }

  @Override
  public String description() {
    return pgvector.state().description();
  }

  @Override
  public Optional<PictureIndex> filled(String model) {
    if (!areOffered()) {
      return Optional.empty();
    }
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT number, dimension FROM vector_table JOIN embedding_model USING (number)
                        WHERE vector_table.model = :model AND is_filled
                        """)
                    .bind("model", model)
                    .map(
                        (row, context) ->
                            new VectorTableName(row.getInt("number"), row.getInt("dimension")))
                    .findOne())
        .map(table -> new PgvectorIndex(jdbi, table, sampleRecall));
  }

  @Override
  public boolean fill(String model) {
    if (!areOffered()) {
      return false;
    }
    jdbi.useHandle(handle -> handle.execute("SELECT create_vector_table(?)", model));
    return jdbi.inTransaction(handle -> copySome(handle, model));
  }

  /** Locks the pictures that it copies: one that is deleted meanwhile is deleted after it. */
  private static boolean copySome(Handle handle, String model) {
    return handle
        .createQuery("SELECT fill_vector_table(:model, :most)")
        .bind("model", model)
        .bind("most", PICTURES_AT_ONCE)
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public void dropUnused() {
    if (areOffered()) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  """
                  SELECT drop_vector_table(t.model) FROM vector_table t, model_in_use
                  WHERE t.model NOT IN (serving, wanted)
                    AND NOT EXISTS (SELECT FROM image_vector v WHERE v.model = t.model)
                  """));
    }
  }
}
