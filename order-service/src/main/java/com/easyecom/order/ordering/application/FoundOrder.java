package com.easyecom.order.ordering.application;

/**
 * An order that a search found.
 *
 * @param key what it was sorted by before its id: its number, or the time of the order
 */
public record FoundOrder(long id, String key) {}
