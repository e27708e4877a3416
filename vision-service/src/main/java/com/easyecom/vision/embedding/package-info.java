/**
 * What pictures look like, as vectors: the same product has a large cosine, others a small one.
 * Knows no service, no database and no index.
 */
@NullMarked
package com.easyecom.vision.embedding;

import org.jspecify.annotations.NullMarked;
