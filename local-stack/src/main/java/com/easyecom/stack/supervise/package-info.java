/**
 * Starts components in the order of their needs, watches and restarts them, stops them in reverse,
 * and writes down what runs.
 */
@NullMarked
package com.easyecom.stack.supervise;

import org.jspecify.annotations.NullMarked;
