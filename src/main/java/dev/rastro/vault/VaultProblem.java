package dev.rastro.vault;

import dev.rastro.dfe.TextBundles;
import java.text.MessageFormat;
import java.util.Locale;

/** What can stand in the way of a backup, an export or a restore. */
public enum VaultProblem {
    NO_SPACE("RST-140"),
    NOT_WRITABLE("RST-141"),
    BUSY("RST-142"),
    BACKUP_DAMAGED("RST-143"),
    NOT_AN_ARCHIVE("RST-144"),
    NEWER_ARCHIVE("RST-145"),
    TARGET_NOT_EMPTY("RST-146"),
    UNSAFE("RST-147"),
    UNREADABLE("RST-148"),
    CANCELLED("RST-149");

    private final String code;

    VaultProblem(String code) {
        this.code = code;
    }

    /** As the operator is told. */
    public String code() {
        return code;
    }

    /** Cause and next step, in Portuguese unless the locale is English. */
    public String text(Locale locale, String detail) {
        var bundle = TextBundles.open("dev.rastro.vault.problems", locale);
        return MessageFormat.format(bundle.getString(code), detail) + " " + bundle.getString(code + ".next");
    }
}
