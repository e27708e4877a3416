package com.easyecom.kit.deadletter;

import org.jspecify.annotations.Nullable;

/** Which dead letters a list is of; null for all. */
record DeadLetterFilter(
    @Nullable String topic, @Nullable String type, @Nullable String aggregateId) {}
