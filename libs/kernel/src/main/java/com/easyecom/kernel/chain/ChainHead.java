package com.easyecom.kernel.chain;

/**
 * Where a chain ends.
 *
 * @param length how many records it has
 * @param hash of the last one
 */
public record ChainHead(long length, ChainHash hash) {}
