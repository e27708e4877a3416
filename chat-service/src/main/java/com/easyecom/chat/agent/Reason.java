package com.easyecom.chat.agent;

/**
 * Why a decision was taken.
 *
 * @param code stable, for programs: {@code below_minimum_margin}
 * @param text a sentence for people, without costs and margins
 */
public record Reason(String code, String text) {}
