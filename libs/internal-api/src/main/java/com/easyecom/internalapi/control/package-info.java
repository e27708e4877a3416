/**
 * The bodies of the internal calls by which accounting-service compares the books with the tables
 * of those whose events it posts.
 */
@NullMarked
package com.easyecom.internalapi.control;

import org.jspecify.annotations.NullMarked;
