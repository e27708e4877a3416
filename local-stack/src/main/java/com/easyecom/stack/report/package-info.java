/**
 * Sums up a test run: what passed and failed, and what was skipped and why. Runs from source, so it
 * uses the JDK alone.
 */
@NullMarked
package com.easyecom.stack.report;

import org.jspecify.annotations.NullMarked;
