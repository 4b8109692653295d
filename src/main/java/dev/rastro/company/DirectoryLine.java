package dev.rastro.company;

import org.jspecify.annotations.Nullable;

/**
 * A line of the companies to choose from.
 *
 * @param kind what the line stands for
 * @param level how deep it stands below others, from 0
 * @param colour code of its colour
 * @param members how many companies it stands for
 * @param own whether the operator works for it; others only occur in documents
 */
public record DirectoryLine(
        CompanyScope scope, Kind kind, int level, @Nullable String colour, int members, boolean own) {
    /** What a line stands for. */
    public enum Kind {
        GROUP,
        ROOT,
        HEAD_OFFICE,
        BRANCH,
        PERSON
    }
}
