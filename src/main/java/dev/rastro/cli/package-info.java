/** The command line: every operation can be scripted. Commands hold no logic of their own. */
@NullMarked
package dev.rastro.cli;

import org.jspecify.annotations.NullMarked;
