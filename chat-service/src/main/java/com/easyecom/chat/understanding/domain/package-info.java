/**
 * The rules by which a message is understood without a language model: words, cues, numbers, and
 * how alike a phrase and a product's name are. Everything is linear in a text of bounded length.
 */
@NullMarked
package com.easyecom.chat.understanding.domain;

import org.jspecify.annotations.NullMarked;
