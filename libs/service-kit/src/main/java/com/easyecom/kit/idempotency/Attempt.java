package com.easyecom.kit.idempotency;

/** One request's claim to a key: keys are the user's own, per path. Public for Jdbi to read it. */
public record Attempt(String actor, String path, String key, String bodyHash) {}
