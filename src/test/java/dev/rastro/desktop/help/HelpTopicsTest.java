package dev.rastro.desktop.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.help.HelpTopic.Kind;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.TextBundles;
import dev.rastro.timeline.Alerts;
import dev.rastro.timeline.pending.PendingStates;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTopicsTest {
    private static List<HelpTopic> topics(Language language) {
        return new HelpTopics(Wording.of(new Messages(language)), 30).all();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySituationStateMarkAndAlertSaysWhatItMeansAndWhatToDo(Language language) throws Exception {
        List<String> wanted = new ArrayList<>();
        Arrays.stream(Situation.values()).forEach(each -> wanted.add(HelpTopic.id(Kind.SITUATION, each.code())));
        PendingStates.load(Duration.ofDays(30)).codes().forEach(each -> wanted.add(HelpTopic.id(Kind.PENDING, each)));
        for (Field field : Alerts.class.getFields()) {
            wanted.add(HelpTopic.id(Kind.ALERT, String.valueOf(field.get(null))));
        }
        FiscalEventTypes.load().all().stream()
                .map(FiscalEventType::alert)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(each -> wanted.add(HelpTopic.id(Kind.ALERT, each)));
        List<HelpTopic> topics = topics(language);
        assertThat(topics).extracting(HelpTopic::id).doesNotHaveDuplicates().containsAll(wanted);
        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.title()).isNotBlank();
            assertThat(topic.meaning()).as(topic.id()).isNotBlank();
            assertThat(topic.next()).as(topic.id()).isNotBlank();
        });
    }

    @Test
    void everyEventOfTheCatalogueHasItsOfficialNameAndItsEffect() {
        var events = topics(Language.PORTUGUESE).stream()
                .filter(topic -> topic.kind() == Kind.EVENT)
                .collect(Collectors.toMap(HelpTopic::id, Function.identity()));
        assertThat(events).hasSameSizeAs(FiscalEventTypes.load().all());
        HelpTopic cancelled = Objects.requireNonNull(events.get(EventTopics.id(
                FiscalEventTypes.load().find(DfeFamily.NFE, "110111").orElseThrow())));
        assertThat(cancelled.title()).isEqualTo("Cancelamento (110111)");
        assertThat(cancelled.more())
                .contains("NF-e, NFC-e. Quem registra: emitente.")
                .contains("De Autorizada para Cancelada: NF-e, NFC-e.")
                .contains("De EPEC pendente para Cancelada: NF-e, NFC-e.")
                .contains("Fonte: NT 2011.006");
        HelpTopic unconfirmed = Objects.requireNonNull(events.get(EventTopics.id(
                FiscalEventTypes.load().find(DfeFamily.CTE_OS, "240140").orElseThrow())));
        assertThat(unconfirmed.more()).contains("De Autorizada para Substituída:");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var portuguese = TextBundles.open("dev.rastro.desktop.help.help", Locale.forLanguageTag("pt-BR"));
        var english = TextBundles.open("dev.rastro.desktop.help.help", Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(portuguese.keySet());
        for (String key : portuguese.keySet()) {
            assertThat(english.getString(key)).as(key).isNotEqualTo(portuguese.getString(key));
        }
    }
}
