package com.easyecom.accounting.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.accounting.sales.domain.SaleKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SaleKindTest {

  private static final Set<String> OF_REVENUE_AND_COST =
      Set.of("SALES", "DISCOUNTS", "SALES_RETURNS", "COST_OF_GOODS_SOLD");

  /** Else a rule could move revenue or cost and no report of sales would know. */
  @Test
  void everyRuleThatMovesRevenueOrCostOfSalesIsAKind() {
    List<String> rules =
        Stream.of(PostingRule.values())
            .filter(
                rule ->
                    rule.legs().stream()
                        .anyMatch(leg -> OF_REVENUE_AND_COST.contains(leg.account().name())))
            .map(PostingRule::key)
            .sorted()
            .toList();
    assertEquals(
        rules,
        Stream.of(SaleKind.values()).map(SaleKind::wireName).sorted().collect(Collectors.toList()));
  }
}
