package com.easyecom.bench.vectors;

import com.easyecom.infra.postgres.DatabaseBootstrap;
import com.easyecom.infra.postgres.EmbeddedPostgres;
import com.easyecom.infra.postgres.ServiceSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** A database of its own with pgvector and the tables of vision-service, as on a real disk. */
final class VectorDatabase {

  private static final String DATABASE = "easyecom";
  private static final String PASSWORD = "for-benchmarks";
  private static final ServiceSchema SCHEMA = new ServiceSchema("vision", PASSWORD, PASSWORD);
  private static final List<String> MIGRATIONS =
      List.of(
          "migration/V001__create_product_copy_for_search",
          "migration/V002__create_product_image_for_uploads",
          "migration/V003__create_image_vector_for_recognition",
          "migration/V004__key_image_vector_by_model_for_switching",
          "migration/V005__add_parts_to_image_vector_for_counting",
          "pgvector/V001__create_vector_tables_for_hnsw");

  private final Jdbi owner;
  private final Jdbi app;

  VectorDatabase() {
    // A server as the shop's, not as tests have it.
    System.setProperty("easyecom.test.durable", "true");
    EmbeddedPostgres postgres = EmbeddedPostgres.startWithPgvectorForTests();
    DatabaseBootstrap bootstrap = new DatabaseBootstrap(postgres::connectAsAdmin);
    bootstrap.apply(DATABASE, List.of(SCHEMA));
    bootstrap.addPgvector(DATABASE, SCHEMA);
    String url =
        postgres.jdbcUrl(DATABASE) + "?currentSchema=vision,extensions&options=-c%20jit=off";
    owner = Jdbi.create(url, SCHEMA.ownerRole(), PASSWORD);
    app = Jdbi.create(connect(url));
    owner.useHandle(
        handle -> {
          for (String migration : MIGRATIONS) {
            run(handle.getConnection(), resource("/db/" + migration + ".sql"));
          }
        });
  }

  /** One that stays: a pool would lend it again and again. */
  private static Connection connect(String url) {
    try {
      return DriverManager.getConnection(url, SCHEMA.appRole(), PASSWORD);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** For one thread. */
  Jdbi jdbi() {
    return app;
  }

  /** A model's table and its index, filled as a whole: row by row it takes some times as long. */
  void fill(String model, LikeShop shop, int products) {
    owner.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO embedding_model (model, dimension, settings) VALUES (?, ?, '{}')
              """,
              model,
              shop.dimension());
          handle.execute("SELECT create_vector_table(?)", model);
          String index =
              handle
                  .createQuery("SELECT indexdef FROM pg_indexes WHERE indexdef LIKE '%USING hnsw%'")
                  .mapTo(String.class)
                  .one();
          handle.execute("DROP INDEX image_vector_1_embedding_idx");
          copy(handle.getConnection(), shop, products);
          handle.execute("SET maintenance_work_mem = '1500MB'");
          handle.execute(index);
          handle.execute("VACUUM ANALYZE image_vector_1");
        });
  }

  private static void copy(Connection connection, LikeShop shop, int products) {
    try (PGCopyOutputStream out =
        new PGCopyOutputStream(
            connection.unwrap(PGConnection.class), "COPY image_vector_1 FROM STDIN", 1 << 16)) {
      shop.products(products, (product, vectors) -> write(out, product, vectors));
    } catch (IOException | SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Product 0 is the first; a picture has its product's number plus one. */
  private static void write(PGCopyOutputStream out, long product, List<float[]> vectors) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < vectors.size(); i++) {
      rows.append(product + 1).append('\t').append(product + 1).append('\t').append(i + 1);
      rows.append("\t[");
      for (float number : vectors.get(i)) {
        rows.append(number).append(',');
      }
      rows.setCharAt(rows.length() - 1, ']');
      rows.append('\n');
    }
    try {
      out.write(rows.toString().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void run(Connection connection, String script) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String resource(String name) {
    try (InputStream in = VectorDatabase.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
