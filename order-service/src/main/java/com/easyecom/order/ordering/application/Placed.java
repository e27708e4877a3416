package com.easyecom.order.ordering.application;

import org.jspecify.annotations.Nullable;

/**
 * An order that is stored, and what is still to be done about it.
 *
 * @param fulfilmentId the fulfilment that {@link CompleteFulfilment} finishes; null: none was asked
 *     for
 */
public record Placed(long orderId, @Nullable Long fulfilmentId) {}
