/** Pictures found by pgvector's HNSW index, where the database has it. */
@NullMarked
package com.easyecom.vision.recognition.pgvector;

import org.jspecify.annotations.NullMarked;
