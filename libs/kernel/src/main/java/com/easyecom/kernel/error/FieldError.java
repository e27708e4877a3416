package com.easyecom.kernel.error;

/**
 * One thing wrong with one field of a request.
 *
 * @param field its path in the body or the parameter's name, for example {@code items[0].quantity}
 * @param message what is wrong, for people
 */
public record FieldError(String field, String message) {}
