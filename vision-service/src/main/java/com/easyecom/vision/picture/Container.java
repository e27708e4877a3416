package com.easyecom.vision.picture;

import com.easyecom.kernel.error.Refusal;

/**
 * A complete picture in its file format, without comments, places, names, other pictures, or
 * whatever else came with it.
 *
 * @param clean the file again, with what is needed to decode it alone
 * @param orientation as Exif has it, 1 to 8: 1 is upright
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record Container(PictureFormat format, byte[] clean, int orientation) {

  static Refusal damaged(String how) {
    return new Refusal(PictureError.DAMAGED_IMAGE, how);
  }
}
