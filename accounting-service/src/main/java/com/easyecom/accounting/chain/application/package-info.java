/** The journal as a chain of hashes: where it ends, who is told, and whether it is whole. */
@NullMarked
package com.easyecom.accounting.chain.application;

import org.jspecify.annotations.NullMarked;
