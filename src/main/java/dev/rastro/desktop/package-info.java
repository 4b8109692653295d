/** The window: views bind, view models decide. No SQL, no network; everything comes through the ports in {@link dev.rastro.desktop.DesktopServices}. */
@NullMarked
package dev.rastro.desktop;

import org.jspecify.annotations.NullMarked;
