package dev.rastro.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar; classes that run without one have none. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "rastro "
                    + Objects.requireNonNullElse(
                            BuildVersion.class.getPackage().getImplementationVersion(), "(sem versão)")
        };
    }
}
