package com.easyecom.internalapi.order;

import java.util.List;

/**
 * What became of order ids. One that is in neither list is being decided just now: ask again.
 *
 * @param stored an order has it
 * @param givenUp no order has it, nor ever will: what is held for it can be released
 */
public record OrderIdAnswer(List<Long> stored, List<Long> givenUp) {}
