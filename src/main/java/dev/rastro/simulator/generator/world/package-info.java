/** The fictional economy: companies, products, places, chance. All of it follows from a seed. */
@NullMarked
package dev.rastro.simulator.generator.world;

import org.jspecify.annotations.NullMarked;
