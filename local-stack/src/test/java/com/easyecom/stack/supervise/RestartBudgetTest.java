package com.easyecom.stack.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
  private final RestartBudget budget = new RestartBudget();

  @Test
  void fiveDeathsWithinTwoMinutesAreTooMany() {
    for (int death = 0; death < 5; death++) {
      assertFalse(budget.isSpent());
      budget.died(Duration.ofSeconds(29L * death).toNanos());
    }
    assertTrue(budget.isSpent());
  }

  @Test
  void deathsFarApartAreForgiven() {
    for (int death = 0; death < 50; death++) {
      budget.died(Duration.ofSeconds(31L * death).toNanos());
      assertFalse(budget.isSpent());
    }
  }

  @Test
  void thePauseGrowsWithEachDeath() {
    budget.died(0);
    assertEquals(Duration.ofSeconds(1), budget.pause());
    budget.died(1);
    assertEquals(Duration.ofSeconds(2), budget.pause());
    budget.died(2);
    assertEquals(Duration.ofSeconds(4), budget.pause());
  }
}
