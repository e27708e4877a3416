/** CloudEvents on Kafka: envelope, headers, topics. Used by outbox and inbox. */
@NullMarked
package com.easyecom.kit.events;

import org.jspecify.annotations.NullMarked;
