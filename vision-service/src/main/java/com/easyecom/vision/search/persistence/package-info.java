/** What a search asks of the database. */
@NullMarked
package com.easyecom.vision.search.persistence;

import org.jspecify.annotations.NullMarked;
