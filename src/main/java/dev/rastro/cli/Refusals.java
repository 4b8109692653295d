package dev.rastro.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Says why something could not be done, as text or JSON. */
final class Refusals {
    private Refusals() {}

    static int refuse(CommandSpec spec, boolean json, String code, String reason) {
        if (json) {
            Json.print(spec.commandLine().getOut(), Json.object("error", Json.object("code", code, "reason", reason)));
        } else {
            spec.commandLine().getErr().println(reason + " [" + code + "]");
        }
        return ExitCode.NOT_DONE;
    }
}
