package com.easyecom.vision.storage;

import java.io.InputStream;

/**
 * An object that is being read.
 *
 * @param bytes to be closed by whoever reads them
 */
public record StoredObject(InputStream bytes, long sizeBytes) {}
