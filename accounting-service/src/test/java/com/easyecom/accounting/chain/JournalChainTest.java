package com.easyecom.accounting.chain;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Background;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.PublishedChain;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal's chain: what its hashes are made of, and who is told of its end. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class JournalChainTest {

  private static final String HEAD = "/api/v1/accounting/journal/head";
  private static final String VERIFICATION = "/api/v1/accounting/journal/verification";
  private static final Instant DAY = Instant.parse("2026-02-20T10:00:00Z");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final String ENTRIES =
      """
      SELECT id, entry_date, effective_date, description, reference_type, reference_id,
             source_event_id, posting_rule, reverses_entry_id, posted_by, posted_at,
             source_sequence, closes_year, recurring_entry_id
      FROM journal_entry ORDER BY id
      """;

  private static final String LINES =
      """
      SELECT line.position, account.code, line.entry_date, line.debit, line.credit
      FROM journal_line line, account
      WHERE account.id = line.account_id AND line.entry_id = :id ORDER BY line.position
      """;

  @Inject Owner owner;
  @Inject PublishedChain published;
  @Inject EventStream events;
  @Inject Jdbi jdbi;

  @BeforeEach
  void noBooks() throws Exception {
    owner.clearBooks();
    published.forget();
  }

  @AfterEach
  void nothingStays() throws Exception {
    noBooks();
  }

  /** As somebody would who has read docs/operations.md, and nothing of ours. */
  @Test
  void theHashesAreWhatTheDocumentationSays() throws Exception {
    postOfEveryKind();
    byte[] former = new byte[32];
    int position = 0;
    for (List<Object> entry : rows(ENTRIES, 0)) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      said.write(former);
      say(said, List.of(++position));
      say(said, entry);
      for (List<Object> line : rows(LINES, (Long) entry.getFirst())) {
        say(said, line);
      }
      former = MessageDigest.getInstance("SHA-256").digest(said.toByteArray());
    }
    assertTrue(position >= 8, "entries: " + position);
    assertEquals(
        HexFormat.of().formatHex(former),
        Api.read(HEAD).getString("head"),
        "the head of " + position + " entries");
    assertEquals(position, Api.read(HEAD).getInt("length"));
  }

  @Test
  void everythingThatAnEntryHasIsInItsHash() {
    assertEquals(
        Set.of(
            "id",
            "entry_date",
            "effective_date",
            "description",
            "reference_type",
            "reference_id",
            "source_event_id",
            "posting_rule",
            "reverses_entry_id",
            "posted_by",
            "posted_at",
            "source_sequence",
            "closes_year",
            "recurring_entry_id"),
        columns("journal_entry"));
    assertEquals(
        Set.of("entry_id", "position", "account_id", "entry_date", "debit", "credit"),
        columns("journal_line"));
  }

  @Test
  void entriesFromBeforeTheChainGetTheSameLinks() {
    postOfEveryKind();
    String head = Api.read(HEAD).getString("head");
    try (var handle = owner.open()) {
      handle
          .createScript(
              """
              DELETE FROM journal_link;
              UPDATE journal_head SET length = 0, entry_id = 0, hash = decode(repeat('00', 32), 'hex');
              SELECT link_entries(ARRAY(SELECT id FROM journal_entry ORDER BY id LIMIT 3));
              SELECT link_entries(ARRAY(SELECT id FROM journal_entry ORDER BY id OFFSET 3));
              """)
          .execute();
    }
    assertEquals(head, Api.read(HEAD).getString("head"));
    Api.get(VERIFICATION).statusCode(200).body("status", equalTo("intact"));
  }

  @Test
  void progressIsToldByLinesOfJson() {
    Api.postEntry("2026-03-31", "6000", "1000", "10.00");
    published.awaitTold();
    String told =
        Api.asAccountant()
            .accept("application/x-ndjson")
            .get(VERIFICATION)
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    JsonPath last = new JsonPath(told.lines().reduce((former, next) -> next).orElseThrow());
    assertEquals("intact", last.getString("status"));
    assertEquals(1, last.getInt("length"));
    assertEquals(1, last.getInt("published_length"));
    assertEquals(last.getString("head"), last.getString("published_head"));
  }

  @Test
  void postingGoesOnWhileTheJournalIsVerified() {
    var posting =
        Background.run(
            () -> {
              for (int i = 0; i < 100; i++) {
                Api.postEntry("2026-03-31", "6000", "1000", "1.00");
              }
            });
    while (!posting.isDone()) {
      Api.get(VERIFICATION).statusCode(200).body("status", equalTo("intact"));
    }
    posting.join();
    Api.get(VERIFICATION)
        .statusCode(200)
        .body("status", equalTo("intact"))
        .body("length", equalTo(100));
  }

  @Test
  void whoMayNotSeeTheBooksMayNotVerifyThem() {
    for (String path : List.of(HEAD, VERIFICATION)) {
      given()
          .header("Authorization", Tokens.bearer("vic", "viewer"))
          .get(path)
          .then()
          .statusCode(403);
    }
  }

  private void postOfEveryKind() {
    Warehouse product = new Warehouse("chained");
    events.send(product.take("in", units("5"), usd("7.77"), null, DAY));
    long order = Sales.nextOrderId();
    events.send(product.issue(order, units("2"), DAY));
    events.send(Sales.fulfilled(order, usd("4.00"), DAY), 17L);
    events.awaitTaken();
    long id = Api.postEntry("2026-03-31", "6000", "1000", "1234567.89");
    Api.post(Api.ENTRIES + "/" + id + "/reversal", "{\"entry_date\": \"2026-04-01\"}")
        .statusCode(201);
    for (String description : List.of("", "3:abc", "Käse 🧀 \\u000a\\\"x\\\"")) {
      Api.post(
              Api.ENTRIES,
              Api.entry("2026-03-31", "6000", "1000", "0.01")
                  .replaceFirst("\\{", "{\"description\": \"" + quoted(description) + "\","))
          .statusCode(201);
    }
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static void say(ByteArrayOutputStream said, List<?> values) throws Exception {
    for (Object value : values) {
      if (value != null) {
        byte[] text = text(value).getBytes(UTF_8);
        said.write(Integer.toString(text.length).getBytes(UTF_8));
        said.write(':');
        said.write(text);
      } else {
        said.write(':');
      }
    }
  }

  private static String text(Object value) {
    return value instanceof Timestamp time ? TIME.format(time.toInstant()) : value.toString();
  }

  private List<List<Object>> rows(String sql, long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .configure(SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true))
                .bind("id", id)
                .map((row, context) -> values(row))
                .list());
  }

  private static List<Object> values(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.add(row.getObject(i));
    }
    return values;
  }

  private Set<String> columns(String table) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT column_name FROM information_schema.columns
                    WHERE table_schema = current_schema AND table_name = :table
                    """)
                .bind("table", table)
                .mapTo(String.class)
                .set());
  }
}
