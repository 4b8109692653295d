package dev.rastro.desktop.companies;

import dev.rastro.company.CompanyScope;
import dev.rastro.company.DirectoryLine;
import dev.rastro.desktop.common.Wording;
import org.jspecify.annotations.Nullable;

/** How companies, roots and groups are called. */
public final class CompanyWording {
    private static final int ROOT = 8;

    private final Wording wording;

    public CompanyWording(Wording wording) {
        this.wording = wording;
    }

    /** What is chosen, in one line. */
    public String chosen(@Nullable CompanyScope scope) {
        if (scope == null) {
            return wording.text("company.all");
        }
        if (scope.isGroup()) {
            return scope.name();
        }
        String id = number(scope);
        return scope.name().isEmpty() ? id : scope.name() + "  \u00b7  " + id;
    }

    /** Its name, or its number where it has none. */
    public String name(DirectoryLine line) {
        return line.scope().name().isEmpty()
                ? number(line.scope())
                : line.scope().name();
    }

    /** What stands behind the name. */
    public String detail(DirectoryLine line) {
        return switch (line.kind()) {
            case GROUP -> wording.text("company.members", line.members());
            case ROOT -> wording.text("company.establishments", number(line.scope()), line.members());
            case HEAD_OFFICE -> wording.text("company.headoffice", number(line.scope()));
            case BRANCH -> wording.text("company.branch", number(line.scope()));
            case PERSON -> wording.text("company.person", number(line.scope()));
        };
    }

    private String number(CompanyScope scope) {
        String id = scope.id();
        return id.length() == ROOT
                ? id.substring(0, 2) + "." + id.substring(2, 5) + "." + id.substring(5)
                : wording.formats().partyId(id);
    }
}
