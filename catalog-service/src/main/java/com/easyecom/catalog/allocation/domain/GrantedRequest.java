package com.easyecom.catalog.allocation.domain;

/**
 * A request that was granted.
 *
 * @param orderId the order of its first attempt
 */
public record GrantedRequest(String key, long orderId, String linesHash) {}
