package com.easyecom.planted.good.tags;

/** What a flat feature offers to others. */
public record Tag(String name) {}
