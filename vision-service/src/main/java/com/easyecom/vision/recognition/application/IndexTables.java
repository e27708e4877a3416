package com.easyecom.vision.recognition.application;

import java.util.Optional;

/** Indexes in the database, where it has an extension for them: for each model a table. */
public interface IndexTables {

  /** What finds a model's pictures there; empty before its table holds all that were there. */
  Optional<PictureIndex> filled(String model);

  /**
   * Makes a model's table unless it is there, and copies some of the vectors that were stored
   * before it.
   *
   * @return whether there is more to copy
   */
  boolean fill(String model);

  /** Drops the tables of models that have no vectors any more and are not in use. */
  void dropUnused();

  /** Whether the database can do it at all. */
  boolean areOffered();

  /** What an operator reads of it, with its version. */
  String description();
}
