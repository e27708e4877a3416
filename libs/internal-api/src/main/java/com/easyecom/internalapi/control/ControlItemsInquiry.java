package com.easyecom.internalapi.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a day's control figures are made of. {@code POST /internal/control-items}.
 *
 * @param day the shop's; must be there
 */
public record ControlItemsInquiry(@Nullable LocalDate day) {}
