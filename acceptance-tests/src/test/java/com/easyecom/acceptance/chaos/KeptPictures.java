package com.easyecom.acceptance.chaos;

import java.util.Set;

/**
 * What clients were answered about their pictures.
 *
 * @param uploaded ids of those that were uploaded and not deleted
 * @param deleted ids of those that were deleted
 * @param products of all of them
 */
record KeptPictures(Set<Long> uploaded, Set<Long> deleted, Set<Long> products) {}
