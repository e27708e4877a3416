package com.easyecom.accounting.rebuild.application;

/** A partition of a topic. */
public record Place(String topic, int partition) {}
