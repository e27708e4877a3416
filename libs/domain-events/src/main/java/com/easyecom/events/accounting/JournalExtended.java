package com.easyecom.events.accounting;

import com.easyecom.events.ChainExtended;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;

/**
 * The journal is so long now, and this is the hash of its last entry, which depends on all before
 * it. Whoever keeps one of these can prove later that nothing up to there was changed.
 *
 * @param length how many entries there are
 * @param head SHA-256 in hexadecimal
 */
@EventType(value = "com.easyecom.accounting.JournalExtended.v1", topic = Topic.ACCOUNTING_JOURNAL)
public record JournalExtended(long length, String head) implements ChainExtended {

  private static final String THE_ONLY_JOURNAL = "journal";

  @Override
  public String aggregateId() {
    return THE_ONLY_JOURNAL;
  }
}
