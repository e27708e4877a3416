package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.kit.outbox.Origin;

/**
 * A request to hold stock, and where it comes from: the thread that decides it works for others
 * too, so that events must be told whose they are.
 */
public record AskedHold(HoldRequest request, Origin origin) {}
