package com.easyecom.vision.model.application;

import java.util.Optional;

/** The models of the shop, which all instances share. */
public interface Models {

  /** Empty before {@link #begin}. */
  Optional<ModelsInUse> inUse();

  /** Registers a model, and lets it answer if none does yet. */
  void begin(RegisteredModel first);

  /** Registers a model, which is to answer as soon as all pictures have its vectors. */
  void want(RegisteredModel next);

  /**
   * Lets the wanted model answer.
   *
   * @param wanted nothing happens if it is another one by now
   * @return whether it answers from now on, and did not before
   */
  boolean serve(String wanted);
}
