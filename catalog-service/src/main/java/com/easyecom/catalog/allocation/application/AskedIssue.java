package com.easyecom.catalog.allocation.application;

import com.easyecom.kit.outbox.Origin;

/**
 * Stock that is asked out for a fulfilment.
 *
 * @param actor who fulfils
 * @param origin the request that asks, for the events: it is decided together with others
 */
public record AskedIssue(Issue issue, String actor, Origin origin) {}
