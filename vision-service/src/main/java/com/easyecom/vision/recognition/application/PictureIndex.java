package com.easyecom.vision.recognition.application;

import com.easyecom.vision.index.Match;
import java.util.List;

/** The pictures that can be found by one model. Safe for several threads. */
public interface PictureIndex {

  /** What it is, for operators. */
  String kind();

  /**
   * The pictures that are nearest to any of the views: best first, each product once.
   *
   * @param most the most products that are returned; fewer only if there are no more
   */
  List<Match> nearest(List<float[]> views, int most, ProductFilter products);

  /** A picture was stored: this instance finds it from now on. */
  void put(StoredVectors stored);

  /** A picture was deleted: this instance finds it no more. */
  void remove(long imageId);

  /** Whether a picture with so many vectors would not be found. */
  boolean isFullFor(int vectors);

  /** The most vectors of all pictures together. */
  int limit();

  /** How many pictures and vectors it holds. */
  Size size();

  /** Brings it up to what other instances did; called again and again by one thread. */
  void follow();

  /** What an index holds. */
  record Size(long pictures, long vectors) {}
}
