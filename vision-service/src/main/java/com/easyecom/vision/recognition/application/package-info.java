/** What pictures are found by: their vectors, stored once and in the memory of each instance. */
@NullMarked
package com.easyecom.vision.recognition.application;

import org.jspecify.annotations.NullMarked;
