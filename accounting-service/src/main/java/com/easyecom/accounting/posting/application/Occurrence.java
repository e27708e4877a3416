package com.easyecom.accounting.posting.application;

import com.easyecom.accounting.posting.domain.Figure;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that happened and moves accounts.
 *
 * @param rules what to post of it, an entry each
 * @param currency of all figures, ISO 4217
 * @param subject what it happened to, for people
 * @param figures those that its rules name; one that is missing is zero
 */
public record Occurrence(
    SourceEvent source,
    Instant occurredAt,
    List<PostingRule> rules,
    String currency,
    String subject,
    String referenceType,
    String referenceId,
    Map<Figure, Money> figures) {

  /** Names the order that an entry belongs to. */
  public static final String ORDER = "order";

  /** Names the return that an entry belongs to: its credit, its refund, and what it restocked. */
  public static final String RETURN = "return";

  /** Names the stock movement that an entry belongs to. */
  public static final String STOCK_MOVEMENT = "stock_movement";
}
