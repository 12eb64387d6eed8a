// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value of a setting that the file does not give, spelt as in the file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
  /** Spelt as in the file; for a list or map only {@code ""}, which means empty. */
  String value();
}
