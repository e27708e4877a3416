package com.easyecom.vision.openai;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of pictures that were recognised a moment ago: a search that is followed by an upload of
 * the same picture costs once. The least recently used ones are forgotten first.
 */
final class KnownVectors {

  private static final int MOST = 256;

  private final Map<String, float[]> vectors =
      new LinkedHashMap<>(MOST, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param hash of the picture's bytes
   */
  synchronized float @Nullable [] find(String hash) {
    float[] vector = vectors.get(hash);
    return vector == null ? null : vector.clone();
  }

  synchronized void put(String hash, float[] vector) {
    vectors.put(hash, vector.clone());
  }
}
