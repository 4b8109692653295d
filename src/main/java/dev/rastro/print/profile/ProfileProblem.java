package dev.rastro.print.profile;

import java.util.List;

/**
 * Why something in the file of profiles does not hold.
 *
 * @param line where it stands, from 1; 0 where it is no line
 * @param profile which profile cannot be used for it; "" where it concerns none or all
 * @param details what the text of the code names: what was written, what could have been
 */
public record ProfileProblem(int line, String profile, Code code, List<String> details) {
    /** The kinds of problems; the texts are in {@code problems.properties}. */
    public enum Code {
        FILE_UNREADABLE,
        LINE_UNREADABLE,
        SECTION_MISSING,
        NAME_UNFIT,
        PROFILE_TWICE,
        KEY_UNKNOWN,
        KEY_TWICE,
        VALUE_ONE_OF,
        VALUE_YES_NO,
        VALUE_COUNT,
        VALUE_EDGES,
        VALUE_WORDS,
        DEFAULT_UNKNOWN,
        OWNER_UNFIT,
        LOGO_MISSING,
        LOGO_LARGE,
        LOGO_PIXELS,
        LOGO_FORMAT
    }

    public ProfileProblem {
        details = List.copyOf(details);
    }

    static ProfileProblem value(int line, String profile, Setting setting, String written) {
        Code code = switch (setting.domain()) {
            case Domain.OneOf of -> Code.VALUE_ONE_OF;
            case Domain.YesNo yesNo -> Code.VALUE_YES_NO;
            case Domain.Count count -> Code.VALUE_COUNT;
            case Domain.Edges edges -> Code.VALUE_EDGES;
            case Domain.Words words -> Code.VALUE_WORDS;
        };
        List<String> details = new java.util.ArrayList<>(List.of(setting.key(), written));
        details.addAll(setting.domain().bounds());
        return new ProfileProblem(line, profile, code, details);
    }
}
