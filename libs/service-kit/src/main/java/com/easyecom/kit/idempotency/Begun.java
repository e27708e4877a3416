package com.easyecom.kit.idempotency;

/**
 * What goes on after its request.
 *
 * @param body what stands for it
 * @param isNew false when an earlier request with the same key began it
 */
public record Begun<T>(T body, boolean isNew) {}
