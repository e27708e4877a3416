package com.easyecom.catalog.productimport.persistence;

import com.easyecom.catalog.productimport.application.ImportOptions;
import com.easyecom.catalog.productimport.application.ImportedFile;
import com.easyecom.catalog.productimport.domain.ImportCounts;
import com.easyecom.catalog.productimport.domain.ImportResult;
import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.imports.ImportIssue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads imports from their rows. */
@Singleton
class ImportFileRows implements RowMapper<ImportedFile> {

  /** More than any statement of a running import takes, and longer than its transaction may. */
  private static final Duration SILENCE = Duration.ofMinutes(11);

  /** Longer than a batch of an undoing takes: it tells after each. */
  private static final Duration UNDO_SILENCE = Duration.ofMinutes(2);

  private final ObjectMapper mapper;
  private final Clock clock;

  ImportFileRows(ObjectMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public ImportedFile map(ResultSet row, StatementContext context) throws SQLException {
    ImportCounts counts =
        new ImportCounts(
            row.getInt("created"),
            row.getInt("updated"),
            row.getInt("unchanged"),
            row.getInt("failed"));
    return new ImportedFile(
        row.getLong("id"),
        row.getString("actor"),
        new ImportOptions(row.getBoolean("is_dry_run"), row.getBoolean("is_partial")),
        row.getInt("rows_read"),
        row.getObject("rows_total", Integer.class),
        row.getInt("rows_undone"),
        new ImportResult(
            state(row), counts, issues(row.getString("errors")), issues(row.getString("warnings"))),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("finished_at", OffsetDateTime.class)));
  }

  private ImportState state(ResultSet row) throws SQLException {
    Instant heard = row.getObject("heard_at", OffsetDateTime.class).toInstant();
    Instant undoHeard = instant(row.getObject("undo_heard_at", OffsetDateTime.class));
    ImportState state = ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    return switch (state) {
      case RUNNING ->
          heard.plus(SILENCE).isBefore(clock.instant()) ? ImportState.INTERRUPTED : state;
      case DONE ->
          undoHeard == null || undoHeard.isBefore(silentSince()) ? state : ImportState.UNDOING;
      default -> state;
    };
  }

  /** An undoing that was last heard of before is none any more: its process ended. */
  Instant silentSince() {
    return clock.instant().minus(UNDO_SILENCE);
  }

  String json(List<ImportIssue> issues) {
    try {
      return mapper.writeValueAsString(issues);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("issues can be written", impossible);
    }
  }

  private List<ImportIssue> issues(String json) {
    try {
      return mapper.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("issues can be read back", impossible);
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
