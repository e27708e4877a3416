package com.easyecom.internalapi.auth;

/**
 * Asks whose access has changed. {@code POST /internal/access}.
 *
 * @param afterRevision what the asker has already; 0 for everybody
 */
public record AccessInquiry(long afterRevision) {}
