package com.easyecom.kit.chain;

import com.easyecom.events.ChainExtended;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.events.KafkaConnection;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.apache.kafka.common.KafkaException;

/** Opens the topics in which services tell where their chains end. */
@Singleton
public class ChainTopics {

  private final KafkaConnection kafka;
  private final ObjectMapper mapper;

  ChainTopics(KafkaConnection kafka, ObjectMapper mapper) {
    this.kafka = kafka;
    this.mapper = mapper;
  }

  /**
   * Everything that was told up to now. Whoever looks at the chain after this sees what was told.
   *
   * @param event what it was told by
   * @throws Refusal {@code service_unavailable} when it cannot be read
   */
  public ToldHeads open(Class<? extends ChainExtended> event) {
    try {
      return new ToldHeads(kafka.reader("chain"), mapper, event);
    } catch (KafkaException away) {
      throw unreadable();
    }
  }

  static Refusal unreadable() {
    return new Refusal(
        CommonError.SERVICE_UNAVAILABLE, "What others were told cannot be read from Kafka now.");
  }
}
