package com.easyecom.kit.outbox;

import com.easyecom.events.DomainEvent;

/** An event, and the request that caused it, which need not be the one that publishes it. */
public record CausedEvent(DomainEvent event, Origin origin) {}
