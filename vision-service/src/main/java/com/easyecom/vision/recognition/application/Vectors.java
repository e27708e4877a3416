package com.easyecom.vision.recognition.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The vectors of all pictures that can be found. */
public interface Vectors {

  /**
   * Stores a picture's vectors, or replaces them, in the running transaction.
   *
   * @return the picture's version after that; empty, and nothing stored, when it is deleted
   */
  OptionalLong store(StoredVectors vectors, String model);

  /** Forgets a picture's vectors, in the running transaction. */
  void remove(long imageId);

  /**
   * Reads all vectors of a model.
   *
   * @return the mark from which {@link #changesSince} tells everything that these do not show
   */
  String readAll(String model, Consumer<StoredVectors> each);

  /** What changed since a mark; some of it may have been told before. */
  Changes changesSince(String mark);

  /** Those of these pictures that have vectors of the model now. */
  List<StoredVectors> find(Collection<Long> imageIds, String model);

  /** Forgets changes that everybody has read, or will never read. */
  int forgetChangesOlderThanADay();

  /**
   * Takes a picture that has no vector of the model, so that no other process does until then.
   *
   * @return its id, and where its bytes are; empty when no such picture is due
   */
  Optional<Pending> takePending(String model, Instant now, Instant until);

  /** Puts off a picture whose turn came to nothing. */
  void putOff(long imageId, Instant until);

  /** How many pictures have no vector of the model. */
  long countPending(String model);

  /**
   * What changed.
   *
   * @param mark to ask from next
   */
  record Changes(String mark, List<Change> changes) {}

  /** The vectors of a picture came, went or became others. */
  record Change(long number, long imageId) {}

  /**
   * A picture without a vector.
   *
   * @param tries how often it was taken
   */
  record Pending(long imageId, long productId, String objectKey, int tries) {}
}
