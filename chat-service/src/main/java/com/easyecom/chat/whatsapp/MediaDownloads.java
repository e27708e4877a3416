package com.easyecom.chat.whatsapp;

/** Fetches files that customers sent. */
public interface MediaDownloads {

  /**
   * The file's bytes, checked against the size and types that are configured and against both
   * hashes that Meta gives (in the webhook, and beside the address). The bytes themselves may still
   * be anything.
   *
   * @throws MediaException saying why not, and whether it passes
   */
  Media download(MediaReference file);

  /**
   * A file.
   *
   * @param mimeType as Meta says, in lower case and without parameters
   */
  record Media(byte[] bytes, String mimeType) {

    /** Without the bytes. */
    @Override
    public String toString() {
      return "Media[" + mimeType + ", " + bytes.length + " bytes]";
    }
  }
}
