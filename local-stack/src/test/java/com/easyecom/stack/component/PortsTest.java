package com.easyecom.stack.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.stack.StackException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void theBlockBeginsAt8000UnlessAnotherIsAskedFor() {
    assertEquals(8000, Ports.of(Map.of()).first());
    assertEquals(9000, Ports.of(Map.of("EASYECOM_PORT", "9000")).first());
  }

  @Test
  void everythingHasItsPlaceInTheBlock() {
    Ports ports = new Ports(9000);
    assertEquals(
        List.of(9001, 9002, 9003, 9004, 9006, 9000),
        Services.ALL.stream().map(ports::service).toList());
    assertEquals(
        List.of(9010, 9011, 9012, 9013),
        List.of(ports.postgres(), ports.kafka(), ports.kafkaController(), ports.s3()));
  }

  @Test
  void whatIsNoPortIsRefusedByName() {
    for (String wrong : List.of("http", "0", "-1", "65530", "99999999999")) {
      StackException refused =
          assertThrows(StackException.class, () -> Ports.of(Map.of("EASYECOM_PORT", wrong)), wrong);
      assertTrue(refused.getMessage().contains("\"" + wrong + "\""), refused.getMessage());
    }
  }
}
