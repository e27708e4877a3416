package com.easyecom.order.salesimport.persistence;

import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.order.salesimport.application.SalesImport;
import com.easyecom.order.salesimport.application.SalesImportOptions;
import com.easyecom.order.salesimport.application.SalesImportResult;
import com.easyecom.order.salesimport.application.SalesPlan;
import com.easyecom.order.salesimport.domain.SalesImportState;
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

/** Reads imports from their rows. */
@Singleton
class SalesImportRows implements RowMapper<SalesImport> {

  /** How long a running one may be silent: longer than reading and checking the largest takes. */
  static final Duration SILENCE = Duration.ofMinutes(5);

  private final ObjectMapper mapper;
  private final Clock clock;

  SalesImportRows(ObjectMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public SalesImport map(ResultSet row, StatementContext context) throws SQLException {
    OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
    return new SalesImport(
        row.getLong("id"),
        state(row),
        row.getString("actor"),
        new SalesImportOptions(
            row.getBoolean("is_dry_run"),
            row.getBoolean("is_partial"),
            row.getBoolean("is_opening")),
        row.getInt("rows_read"),
        row.getObject("rows_total", Integer.class),
        new SalesImportResult(
            row.getInt("created"),
            row.getInt("skipped"),
            row.getInt("failed"),
            issues(row.getString("errors")),
            issues(row.getString("warnings"))),
        instant(row, "started_at"),
        finishedAt == null ? null : finishedAt.toInstant());
  }

  private SalesImportState state(ResultSet row) throws SQLException {
    SalesImportState state =
        SalesImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    boolean isSilent = instant(row, "heard_at").plus(SILENCE).isBefore(clock.instant());
    return state == SalesImportState.RUNNING && isSilent ? SalesImportState.INTERRUPTED : state;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("it can be written", impossible);
    }
  }

  SalesPlan plan(String json) {
    try {
      return mapper.readValue(json, SalesPlan.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a plan can be read back", impossible);
    }
  }

  private List<ImportIssue> issues(String json) {
    try {
      return mapper.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("issues can be read back", impossible);
    }
  }
}
