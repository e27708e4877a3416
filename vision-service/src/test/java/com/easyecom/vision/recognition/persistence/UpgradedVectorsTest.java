package com.easyecom.vision.recognition.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.infra.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Vectors that were stored as bytes are the same numbers after the upgrade. */
class UpgradedVectorsTest {

  private static final String DATABASE = "upgraded_vectors";
  private static final int NUMBERS = 2 * 128;

  @Test
  void bytesBecomeTheSameNumbers() throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.startForTests();
    try (Connection admin = postgres.connectAsAdmin("postgres")) {
      run(admin, "CREATE DATABASE " + DATABASE);
    }
    float[] numbers = numbers();
    try (Connection connection = postgres.connectAsAdmin(DATABASE)) {
      run(connection, migration("V002__create_product_image_for_uploads"));
      run(connection, migration("V003__create_image_vector_for_recognition"));
      insert(connection, numbers);
      run(connection, migration("V004__key_image_vector_by_model_for_switching"));
      run(connection, migration("V005__add_parts_to_image_vector_for_counting"));
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("SELECT dimension, vectors, parts FROM image_vector")) {
        row.next();
        assertEquals(128, row.getInt(1));
        assertEquals(2, row.getInt(3));
        Float[] upgraded = (Float[]) row.getArray(2).getArray();
        float[] same = new float[upgraded.length];
        for (int i = 0; i < same.length; i++) {
          same[i] = upgraded[i];
        }
        assertArrayEquals(numbers, same);
      }
    }
  }

  private static float[] numbers() {
    Random random = new Random();
    float[] numbers = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = (random.nextFloat() - .5f) / (1 << random.nextInt(20));
    }
    numbers[0] = 0;
    numbers[1] = 1;
    numbers[2] = -1;
    return numbers;
  }

  private static void insert(Connection connection, float[] numbers) throws SQLException {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(numbers);
    run(
        connection,
        """
        INSERT INTO product_image (product_id, state, file_name, content_type, bucket, object_key,
          thumbnail_key, width, height, size_bytes, file_sha256, uploaded_by, created_at,
          next_try_at)
        VALUES (1, 'stored', '', '', '', 'a', 'b', 1, 1, 1, '', '', now(), now())
        """);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO image_vector VALUES (1, 1, 'descriptor-1', ?)")) {
      insert.setBytes(1, bytes.array());
      insert.execute();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String migration(String name) throws IOException {
    try (InputStream in =
        UpgradedVectorsTest.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
