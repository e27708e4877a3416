package com.easyecom.order.ordering.application;

import org.jspecify.annotations.Nullable;

/**
 * An order that was edited. Kept under the request's key, to be answered again; without the order,
 * which changes.
 *
 * @param fulfilmentId the fulfilment that {@link CompleteFulfilment} finishes; null: none was asked
 *     for
 */
public record Edited(long orderId, @Nullable Long fulfilmentId) {}
