package com.easyecom.vision.model.persistence;

import com.easyecom.vision.model.application.ModelSettings;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.ModelsInUse;
import com.easyecom.vision.model.application.RegisteredModel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Models in their tables. */
@Singleton
class ModelTable implements Models {

  private final Jdbi jdbi;
  private final ObjectMapper json;

  ModelTable(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  @Override
  public Optional<ModelsInUse> inUse() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT s.model AS s_model, s.dimension AS s_dimension, s.settings AS s_settings,
                           w.model AS w_model, w.dimension AS w_dimension, w.settings AS w_settings
                    FROM model_in_use JOIN embedding_model s ON s.model = serving
                      JOIN embedding_model w ON w.model = wanted
                    """)
                .map((row, context) -> new ModelsInUse(model(row, "s_"), model(row, "w_")))
                .findOne());
  }

  @Override
  public void begin(RegisteredModel first) {
    jdbi.useTransaction(
        handle -> {
          register(handle, first);
          handle.execute(
              "INSERT INTO model_in_use (serving, wanted) VALUES (?, ?) ON CONFLICT DO NOTHING",
              first.model(),
              first.model());
        });
  }

  @Override
  public void want(RegisteredModel next) {
    begin(next);
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "UPDATE model_in_use SET wanted = ?, changed_at = now() WHERE wanted <> ?",
              next.model(),
              next.model());
          // What has its vectors already, of the time when it was wanted before, is not done anew.
          handle.execute(
              """
              UPDATE product_image SET embedded_model = ?
              WHERE state = 'stored' AND embedded_model <> ? AND EXISTS (
                SELECT FROM image_vector WHERE image_id = id AND model = ?)
              """,
              next.model(),
              next.model(),
              next.model());
        });
  }

  @Override
  public boolean serve(String wanted) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    """
                    UPDATE model_in_use SET serving = wanted, changed_at = now()
                    WHERE wanted = ? AND serving <> wanted
                    """,
                    wanted))
        > 0;
  }

  /** The settings of the instance that opened it last. */
  private void register(Handle handle, RegisteredModel model) {
    handle.execute(
        """
        INSERT INTO embedding_model (model, dimension, settings) VALUES (?, ?, ?)
        ON CONFLICT (model) DO UPDATE SET settings = excluded.settings
        """,
        model.model(),
        model.dimension(),
        written(model.settings()));
  }

  private RegisteredModel model(ResultSet row, String prefix) throws SQLException {
    return new RegisteredModel(
        row.getString(prefix + "model"),
        row.getInt(prefix + "dimension"),
        read(row.getString(prefix + "settings")));
  }

  private String written(ModelSettings settings) {
    try {
      return json.writeValueAsString(settings);
    } catch (JsonProcessingException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private ModelSettings read(String settings) {
    try {
      return json.readValue(settings, ModelSettings.class);
    } catch (JsonProcessingException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
