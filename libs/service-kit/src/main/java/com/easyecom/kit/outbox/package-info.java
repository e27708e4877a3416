/**
 * The transactional outbox: events are stored with the state they tell of, then relayed to Kafka.
 */
@NullMarked
package com.easyecom.kit.outbox;

import org.jspecify.annotations.NullMarked;
