package com.easyecom.vision.picture;

import java.awt.image.BufferedImage;

/**
 * A picture that can be kept, shown and recognised.
 *
 * @param format of {@code bytes}
 * @param bytes the picture, upright, without metadata
 * @param width in pixels, as it is shown
 * @param height in pixels, as it is shown
 * @param thumbnail a JPEG whose longest side is at most {@link PictureLimits#THUMBNAIL_SIDE}
 * @param look what it is recognised by: upright, RGB on white, no larger than needed
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
public record PreparedPicture(
    KeptFormat format, byte[] bytes, int width, int height, byte[] thumbnail, BufferedImage look) {}
