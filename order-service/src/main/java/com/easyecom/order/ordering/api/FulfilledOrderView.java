package com.easyecom.order.ordering.api;

import com.easyecom.order.ordering.domain.FulfilmentState;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An order as a fulfilment left it: the order's fields, and the fulfilment's.
 *
 * @param fulfilmentState pending while catalog-service has not answered; it is finished by itself
 */
public record FulfilledOrderView(
    @JsonUnwrapped OrderView order, long fulfilmentId, FulfilmentState fulfilmentState) {}
