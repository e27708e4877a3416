package com.easyecom.accounting.chain.domain;

import com.easyecom.kernel.chain.ChainHash;

/**
 * A link of the chain as it is kept.
 *
 * @param position its place, from 1 without a gap
 * @param hash what the entry's was when it was posted
 */
public record Link(long position, long entryId, ChainHash hash) {}
