package com.easyecom.accounting.posting.application;

import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.source.Publisher;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which rules post whose events, by the names that entries carry. */
public final class PublishersRules {

  /** What is posted of an event together with another rule, and maybe not at all. */
  private static final Set<PostingRule> COMPANIONS =
      EnumSet.of(PostingRule.PAYMENT, PostingRule.PAYMENT_UNDONE);

  private PublishersRules() {}

  /** All rules that post a publisher's events. */
  public static List<String> of(Publisher publisher) {
    return rules(publisher).map(PostingRule::key).toList();
  }

  /** Those of which each event that is worth anything is posted by exactly one. */
  public static List<String> countingEventsOf(Publisher publisher) {
    return rules(publisher)
        .filter(rule -> !COMPANIONS.contains(rule))
        .map(PostingRule::key)
        .toList();
  }

  private static Stream<PostingRule> rules(Publisher publisher) {
    return Stream.of(PostingRule.values()).filter(rule -> rule.publisher() == publisher);
  }
}
