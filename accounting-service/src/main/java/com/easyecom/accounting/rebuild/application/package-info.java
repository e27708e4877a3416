/**
 * Rebuilds the books from the topics in an empty database, and compares them with the live ones.
 */
@NullMarked
package com.easyecom.accounting.rebuild.application;

import org.jspecify.annotations.NullMarked;
