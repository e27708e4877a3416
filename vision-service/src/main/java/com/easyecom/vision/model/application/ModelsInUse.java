package com.easyecom.vision.model.application;

/**
 * The model that answers, and the one that is to: the same unless it is being exchanged.
 *
 * @param serving whose vectors are compared
 * @param wanted the one of the instance that was started last
 */
public record ModelsInUse(RegisteredModel serving, RegisteredModel wanted) {

  public boolean isSwitching() {
    return !serving.model().equals(wanted.model());
  }
}
