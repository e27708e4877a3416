package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.application.Fulfilments;
import com.easyecom.order.ordering.application.Stock;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.FulfilmentState;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.PartLine;
import com.easyecom.order.ordering.domain.Taken;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The fulfilments in their tables. */
@Singleton
class FulfilmentTable implements Fulfilments {

  /** A fulfilment's row, without its lines. */
  public record Row(
      long id,
      long orderId,
      String state,
      Money discountAmount,
      Money taxAmount,
      @Nullable Instant occurredAt,
      boolean isPlacement,
      String actor) {

    Fulfilment with(List<PartLine> lines) {
      return new Fulfilment(
          id,
          orderId,
          FulfilmentState.of(state),
          new Part(lines, discountAmount, taxAmount),
          occurredAt,
          isPlacement,
          actor);
    }
  }

  private final Jdbi jdbi;
  private final TakenParts takenParts;
  private final Clock clock;

  FulfilmentTable(Jdbi jdbi, TakenParts takenParts, Clock clock) {
    this.jdbi = jdbi;
    this.takenParts = takenParts;
    this.clock = clock;
  }

  @Override
  public long add(
      long orderId, Part part, @Nullable Instant occurredAt, boolean isPlacement, String actor) {
    return jdbi.withHandle(
        handle -> {
          long id =
              handle
                  .createQuery(
                      """
                      INSERT INTO fulfilment (order_id, state, discount_amount, tax_amount,
                        occurred_at, is_placement, actor, tried_at)
                      VALUES (:order, 'pending', :discount, :tax, :occurredAt, :placement, :actor,
                        :now)
                      RETURNING id
                      """)
                  .bind("order", orderId)
                  .bindMethods(part)
                  .bind("occurredAt", occurredAt)
                  .bind("placement", isPlacement)
                  .bind("actor", actor)
                  .bind("now", clock.instant())
                  .mapTo(Long.class)
                  .one();
          addLines(handle, id, part);
          return id;
        });
  }

  private static void addLines(Handle handle, long fulfilmentId, Part part) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO fulfilment_item (fulfilment_id, order_item_id, quantity, line_total)
            VALUES (:fulfilment, :orderItemId, :quantity, :lineTotal)
            """);
    part.lines().forEach(line -> batch.bindMethods(line).bind("fulfilment", fulfilmentId).add());
    batch.execute();
    if (!part.closingShares().isEmpty()) {
      addClosingShares(handle, fulfilmentId, part);
    }
  }

  private static void addClosingShares(Handle handle, long fulfilmentId, Part part) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO closing_share (fulfilment_id, order_item_id, discount_amount, tax_amount)
            VALUES (:fulfilment, :orderItemId, :discount, :tax)
            """);
    part.closingShares()
        .forEach(share -> batch.bindMethods(share).bind("fulfilment", fulfilmentId).add());
    batch.execute();
  }

  @Override
  public Optional<Fulfilment> find(long fulfilmentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, order_id, state, discount_amount, tax_amount, occurred_at,
                      is_placement, actor
                    FROM fulfilment WHERE id = :id
                    """)
                .bind("id", fulfilmentId)
                .map(ConstructorMapper.of(Row.class))
                .findOne()
                .map(row -> row.with(lines(handle, fulfilmentId))));
  }

  private static List<PartLine> lines(Handle handle, long fulfilmentId) {
    return handle
        .createQuery(
            """
            SELECT order_item_id, quantity, line_total FROM fulfilment_item
            WHERE fulfilment_id = :id ORDER BY order_item_id
            """)
        .bind("id", fulfilmentId)
        .map(ConstructorMapper.of(PartLine.class))
        .list();
  }

  @Override
  public Taken taken(long orderId) {
    return jdbi.withHandle(handle -> takenParts.of(handle, orderId));
  }

  @Override
  public List<Part> done(long orderId) {
    return jdbi.withHandle(handle -> DoneParts.of(handle, orderId));
  }

  @Override
  public boolean hasPending(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT FROM fulfilment WHERE order_id = :order AND state = 'pending')
                    """)
                .bind("order", orderId)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public void finish(long fulfilmentId, Stock.Issue issue) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  "UPDATE fulfilment SET state = 'done', occurred_at = :at WHERE id = :id")
              .bind("id", fulfilmentId)
              .bind("at", issue.occurredAt())
              .execute();
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  UPDATE fulfilment_item SET cost = :cost
                  WHERE fulfilment_id = :id AND order_item_id = :item
                  """);
          issue
              .costs()
              .forEach(
                  (item, cost) ->
                      batch.bind("id", fulfilmentId).bind("item", item).bind("cost", cost).add());
          batch.execute();
        });
  }

  @Override
  public void refuse(long fulfilmentId, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE fulfilment SET state = 'refused', refusal = :reason WHERE id = :id")
                .bind("id", fulfilmentId)
                .bind("reason", reason)
                .execute());
  }

  @Override
  public Optional<Long> takeOver(Duration untouchedFor) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE fulfilment SET tried_at = :now WHERE id = (
                      SELECT id FROM fulfilment WHERE state = 'pending' AND tried_at < :before
                      ORDER BY tried_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                    RETURNING id
                    """)
                .bind("now", now)
                .bind("before", now.minus(untouchedFor))
                .mapTo(Long.class)
                .findOne());
  }
}
