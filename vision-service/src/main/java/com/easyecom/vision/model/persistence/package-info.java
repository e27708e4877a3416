/** Embedding models in PostgreSQL. */
@NullMarked
package com.easyecom.vision.model.persistence;

import org.jspecify.annotations.NullMarked;
