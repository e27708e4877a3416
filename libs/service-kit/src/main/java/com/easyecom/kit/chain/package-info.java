/**
 * Proves chains of hashes by what others were told of them, which is kept in Kafka for ever: who
 * alters a database can compute all hashes in it anew, but not those.
 */
@NullMarked
package com.easyecom.kit.chain;

import org.jspecify.annotations.NullMarked;
