package com.easyecom.vision.recognition.pgvector;

import com.easyecom.vision.index.Match;
import java.util.List;
import java.util.function.Supplier;

/** Hears of each search, and may find out what it should have found. */
@FunctionalInterface
public interface CheckRecall {

  /**
   * A search ended.
   *
   * @param found what was answered
   * @param exactly compares with every vector, which takes time
   */
  void offer(List<Match> found, Supplier<List<Match>> exactly);
}
