/** Chains of hashes: records of which none can be changed without changing all after it. */
@NullMarked
package com.easyecom.kernel.chain;

import org.jspecify.annotations.NullMarked;
