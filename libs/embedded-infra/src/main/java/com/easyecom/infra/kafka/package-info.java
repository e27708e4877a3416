/** A single Kafka node, broker and controller in one small JVM. */
@NullMarked
package com.easyecom.infra.kafka;

import org.jspecify.annotations.NullMarked;
