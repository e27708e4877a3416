package com.easyecom.kit.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * What a replay came to.
 *
 * @param replayed events that took effect: the one that was asked for, and what waited behind it
 * @param remaining events of the key that are still set aside
 * @param reason why it went no further, where something hindered it
 * @param setAsideId what the remaining ones wait for now; replay goes on from there
 */
public record Replay(
    int replayed, long remaining, @Nullable String reason, @Nullable Long setAsideId) {}
