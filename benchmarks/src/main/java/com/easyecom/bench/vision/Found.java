package com.easyecom.bench.vision;

/**
 * What one search found.
 *
 * @param rank of the product that was searched for, 1 the best
 * @param familyRank of the best of its family
 * @param score of the product itself, 0 to 1
 * @param unrelatedScore of the best of another family
 * @param unrelatedHigh how many products of other families have 0.5 or more
 * @param unrelated how many products of other families there are
 */
record Found(
    int rank,
    int familyRank,
    double score,
    double unrelatedScore,
    int unrelatedHigh,
    int unrelated) {}
