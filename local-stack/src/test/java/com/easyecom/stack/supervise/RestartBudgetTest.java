package com.easyecom.stack.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.stack.StackException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartBudgetTest {
  private final RestartBudget budget = new RestartBudget(RestartLimits.DEFAULT);

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

  @Test
  void whoKillsOnPurposeGetsMoreDeathsAndShorterPauses() {
    Map<String, String> chaos =
        Map.of("EASYECOM_RESTART_DEATHS", "1000", "EASYECOM_RESTART_PAUSE", "1");
    RestartBudget patient = new RestartBudget(RestartLimits.of(chaos));
    for (int death = 0; death < 100; death++) {
      patient.died(death);
    }
    assertFalse(patient.isSpent());
    assertEquals(Duration.ofSeconds(1), patient.pause());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1.5"})
  void limitsThatAreNoNumbersAreNamed(String deaths) {
    StackException refused =
        assertThrows(
            StackException.class,
            () -> RestartLimits.of(Map.of("EASYECOM_RESTART_DEATHS", deaths)));
    assertEquals(
        "EASYECOM_RESTART_DEATHS must be a number from 1 to 999999, not \"" + deaths + "\".",
        refused.getMessage());
  }
}
