package com.easyecom.order.returns.application;

import com.easyecom.order.returns.domain.WantedReturn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return that is asked for.
 *
 * @param isReceived whether the goods are here already
 * @param actor who asks
 */
public record ReturnWish(
    long orderId,
    @Nullable String reason,
    boolean isReceived,
    List<WantedReturn> items,
    String actor) {}
