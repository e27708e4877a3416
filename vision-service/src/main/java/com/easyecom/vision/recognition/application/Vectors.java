package com.easyecom.vision.recognition.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The vectors of all pictures that can be found. */
public interface Vectors {

  /**
   * Stores a picture's vectors, or replaces them, in the running transaction.
   *
   * @return the picture's version after that; empty, and nothing stored, when it is deleted
   */
  OptionalLong store(StoredVectors vectors);

  /** Forgets a picture's vectors of all models, in the running transaction. */
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
   * Takes pictures that have no vector of any model, so that no other process does until then.
   *
   * @return their ids, and where their bytes are; none when no such picture is due
   */
  List<Pending> takeUnknown(Instant now, Instant until, int most);

  /** As {@link #takeUnknown}, of those whose last vector is not of this model. */
  List<Pending> takePending(String model, Instant now, Instant until, int most);

  /** Puts off a picture whose turn came to nothing. */
  void putOff(long imageId, Instant until);

  /** How far a model is. */
  Progress progress(String model);

  /** How many vectors a model has. */
  long count(String model);

  /** Forgets vectors of models that are not in use, some at a time, oldest first. */
  int forgetUnused(int most);

  /**
   * What changed.
   *
   * @param mark to ask from next
   */
  record Changes(String mark, List<Change> changes) {}

  /** The vectors of a picture came, went or became others. */
  record Change(long number, long imageId) {}

  /**
   * How many pictures have vectors of a model.
   *
   * @param pictures all that are stored
   * @param pending of them those without one
   * @param failed of those the ones that came to nothing several times
   */
  record Progress(long pictures, long pending, long failed) {}

  /**
   * A picture without a vector.
   *
   * @param tries how often it was taken
   */
  record Pending(long imageId, long productId, String objectKey, int tries) {}
}
