package dev.rastro.desktop.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Money, dates and identifiers as operators write them. For one thread at a time (number formats are not shared). */
public final class Formats {
    private static final long KILO = 1000;
    private static final ZoneOffset BRASILIA = ZoneOffset.ofHours(-3);
    private static final Pattern CNPJ =
            Pattern.compile("([0-9A-Z]{2})([0-9A-Z]{3})([0-9A-Z]{3})([0-9A-Z]{4})([0-9]{2})");
    private static final Pattern CPF = Pattern.compile("([0-9]{3})([0-9]{3})([0-9]{3})([0-9]{2})");

    private final Messages messages;
    private final DecimalFormat money;
    private final DecimalFormat quantity;
    private final NumberFormat count;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter momentWithOffset;
    private final DateTimeFormatter month;
    private final DateTimeFormatter dayOfYear;

    public Formats(Messages messages) {
        this.messages = messages;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(messages.locale());
        money = new DecimalFormat("#,##0.00", symbols);
        money.setRoundingMode(RoundingMode.HALF_EVEN);
        quantity = new DecimalFormat("#,##0.####", symbols);
        count = NumberFormat.getIntegerInstance(messages.locale());
        date = formatter(messages, "format.date");
        shortDate = formatter(messages, "format.date.short");
        moment = formatter(messages, "format.moment");
        momentWithOffset = formatter(messages, "format.moment.offset");
        month = formatter(messages, "format.month");
        dayOfYear = formatter(messages, "format.day");
    }

    private static DateTimeFormatter formatter(Messages messages, String key) {
        return DateTimeFormatter.ofPattern(messages.text(key), messages.locale());
    }

    /** An amount without its currency sign, two decimals; empty for none. */
    public String amount(@Nullable BigDecimal value) {
        return value == null ? "" : money.format(value);
    }

    /** An amount in BRL; empty for none. */
    public String money(@Nullable BigDecimal value) {
        return value == null ? "" : "R$\u00a0" + money.format(value);
    }

    /** A quantity or rate with the decimals it needs. */
    public String quantity(@Nullable BigDecimal value) {
        return value == null ? "" : quantity.format(value);
    }

    public String count(long value) {
        return count.format(value);
    }

    public String date(LocalDate value) {
        return date.format(value);
    }

    /** The day in the document's own offset, as it is printed on the document. */
    public String day(@Nullable OffsetDateTime value) {
        return value == null ? "" : shortDate.format(value);
    }

    /** Day and time in the moment's own offset; the offset is shown where it is not Brasília's. */
    public String moment(@Nullable OffsetDateTime value) {
        if (value == null) {
            return "";
        }
        return (value.getOffset().equals(BRASILIA) ? moment : momentWithOffset).format(value);
    }

    /** Day and time of something Rastro did or will do: in the time of this machine, so without its offset. */
    public String ours(@Nullable OffsetDateTime value) {
        return value == null ? "" : moment.format(value);
    }

    /** How long something still takes: to the second in the last minute, else to the minute; nothing for what is over. */
    public String remaining(Duration value) {
        if (value.isNegative() || value.isZero()) {
            return "";
        }
        if (value.toMinutes() == 0) {
            return messages.text("format.in.seconds", value.toSeconds());
        }
        return value.toHours() == 0
                ? messages.text("format.in.minutes", value.toMinutes())
                : messages.text("format.in.hours", value.toHours(), value.toMinutesPart());
    }

    /** A size in bytes, kB or MB. */
    public String bytes(long value) {
        if (value < KILO) {
            return count.format(value) + " B";
        }
        return value < KILO * KILO
                ? quantity.format(BigDecimal.valueOf(value * 10 / KILO, 1)) + " kB"
                : quantity.format(BigDecimal.valueOf(value * 10 / KILO / KILO, 1)) + " MB";
    }

    public String month(YearMonth value) {
        return month.format(value);
    }

    /** A day where the year is plain. */
    public String dayOfYear(LocalDate value) {
        return dayOfYear.format(value);
    }

    /** CNPJ or CPF with its punctuation; anything else as it is. */
    public String partyId(@Nullable String id) {
        if (id == null) {
            return "";
        }
        var cnpj = CNPJ.matcher(id);
        if (cnpj.matches()) {
            return cnpj.replaceFirst("$1.$2.$3/$4-$5");
        }
        return CPF.matcher(id).replaceFirst("$1.$2.$3-$4");
    }

    /** An access key in groups of four. */
    public String key(String key) {
        return key.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** A document number with thousands separated, as printed; letters are left alone. */
    public String number(@Nullable String number) {
        if (number == null) {
            return "";
        }
        return number.matches("[0-9]{1,15}") ? count.format(Long.parseLong(number)) : number;
    }
}
