/**
 * Pictures recognised by OpenAI: a vision model describes the product, and the description's
 * embedding is the vector. Knows HTTP answers and failures; nothing outside sees either.
 */
@NullMarked
package com.easyecom.vision.openai;

import org.jspecify.annotations.NullMarked;
