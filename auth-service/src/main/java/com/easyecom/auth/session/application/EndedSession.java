package com.easyecom.auth.session.application;

/** A session that is over. */
public record EndedSession(long id, long userId) {}
