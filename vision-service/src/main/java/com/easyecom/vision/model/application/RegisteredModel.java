package com.easyecom.vision.model.application;

/**
 * A model that an instance has opened at least once.
 *
 * @param model its name and version, as vectors carry it
 * @param dimension how many numbers its vectors have
 */
public record RegisteredModel(String model, int dimension, ModelSettings settings) {}
