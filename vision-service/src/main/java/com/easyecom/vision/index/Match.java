package com.easyecom.vision.index;

/**
 * A stored picture that is near to what was looked for.
 *
 * @param cosine -1 to 1; of several views the best one's
 */
public record Match(long imageId, long productId, double cosine) {}
