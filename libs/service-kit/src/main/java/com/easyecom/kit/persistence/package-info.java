/** Jdbi over the service's datasource, and what a database error means. */
@NullMarked
package com.easyecom.kit.persistence;

import org.jspecify.annotations.NullMarked;
