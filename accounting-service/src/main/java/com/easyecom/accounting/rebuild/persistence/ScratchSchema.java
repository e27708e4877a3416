package com.easyecom.accounting.rebuild.persistence;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What a scratch database has beside the service's own tables. */
final class ScratchSchema {

  /** Tables that only a scratch database has. */
  static final Set<String> TABLES =
      Set.of(
          "rebuild_told",
          "rebuild_source",
          "rebuild_taken",
          "rebuild_aside",
          "rebuild_discarded",
          "rebuild_silent");

  private static final List<String> STATEMENTS =
      List.of(
          """
          CREATE UNLOGGED TABLE rebuild_told (
            event_id          uuid PRIMARY KEY,
            sequence          bigint      NOT NULL,
            type              text        NOT NULL,
            topic             text        NOT NULL,
            aggregate_id      text        NOT NULL,
            aggregate_version bigint      NOT NULL,
            occurred_at       timestamptz NOT NULL,
            data              text        NOT NULL,
            entry_id          bigint,
            source_event_id   uuid,
            posting_rule      text
          )
          """,
          "CREATE INDEX rebuild_told_in_order ON rebuild_told (sequence, event_id)",
          "CREATE INDEX rebuild_told_by_entry ON rebuild_told (entry_id)",
          "CREATE INDEX rebuild_told_by_source ON rebuild_told (source_event_id)",
          """
          CREATE UNLOGGED TABLE rebuild_source (
            event_id          uuid PRIMARY KEY,
            type              text        NOT NULL,
            topic             text        NOT NULL,
            partition         integer     NOT NULL,
            record_offset     bigint      NOT NULL,
            aggregate_id      text        NOT NULL,
            aggregate_version bigint      NOT NULL,
            occurred_at       timestamptz NOT NULL,
            request_id        text,
            traceparent       text,
            data              text        NOT NULL,
            sequence          bigint
          )
          """,
          """
          CREATE UNLOGGED TABLE rebuild_taken (
            event_id uuid PRIMARY KEY, consumed_at timestamptz NOT NULL)
          """,
          "CREATE UNLOGGED TABLE rebuild_aside (event_id uuid PRIMARY KEY)",
          "CREATE UNLOGGED TABLE rebuild_discarded (event_id uuid PRIMARY KEY)",
          """
          CREATE UNLOGGED TABLE rebuild_silent (
            place       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            event_id    uuid        NOT NULL,
            consumed_at timestamptz NOT NULL
          )
          """,
          // When an entry was posted is what its event says, not when it is rebuilt.
          """
          CREATE FUNCTION rebuild_posted_at() RETURNS trigger LANGUAGE plpgsql
          SET search_path FROM CURRENT AS $$
          BEGIN
            NEW.posted_at := coalesce(
              (SELECT occurred_at FROM rebuild_told WHERE entry_id = NEW.id LIMIT 1),
              NEW.posted_at);
            RETURN NEW;
          END $$
          """,
          """
          CREATE TRIGGER rebuild_posted_at BEFORE INSERT ON journal_entry
          FOR EACH ROW EXECUTE FUNCTION rebuild_posted_at()
          """,
          // Nobody is told again: nothing ever stands in this outbox.
          """
          CREATE FUNCTION rebuild_tells_nobody() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            RETURN NULL;
          END $$
          """,
          """
          CREATE TRIGGER rebuild_tells_nobody BEFORE INSERT ON outbox
          FOR EACH ROW EXECUTE FUNCTION rebuild_tells_nobody()
          """,
          "TRUNCATE outbox",
          // The chart comes from its events, under the same numbers: what migrations seed was told.
          "DELETE FROM account");

  private ScratchSchema() {}

  /** Adds it to a database that has the service's tables and nothing in them. */
  static void create(Handle owner) {
    STATEMENTS.forEach(owner::execute);
  }
}
