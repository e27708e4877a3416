package com.easyecom.vision.image.api;

/**
 * What a repetition of an upload must come with again.
 *
 * @param fileSha256 of the file's bytes, hexadecimal
 */
record UploadRequest(String fileSha256, String fileName) {}
