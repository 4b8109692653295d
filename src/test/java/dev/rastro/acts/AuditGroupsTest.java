package dev.rastro.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.log.DomainEvent;
import dev.rastro.log.codec.EventContracts;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AuditGroupsTest {
    private final AuditGroups groups = AuditGroups.load();

    @Test
    void everyTypeOfTheTableIsAnEventAndEveryActIsInIt() {
        Set<String> listed = new TreeSet<>();
        groups.all().forEach(group -> listed.addAll(groups.types(group)));
        assertThat(EventContracts.load().types()).containsAll(listed);
        assertThat(listed)
                .containsAll(Arrays.stream(DomainEvent.Act.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndANameForEachGroup() {
        ResourceBundle portuguese = ResourceBundle.getBundle("dev.rastro.acts.acts", Locale.ROOT);
        Set<String> english = new TreeSet<>(
                ResourceBundle.getBundle("dev.rastro.acts.acts", Locale.ENGLISH).keySet());
        assertThat(portuguese.keySet()).isEqualTo(english);
        groups.all()
                .forEach(group -> assertThat(new ActText(Locale.of("pt", "BR")).group(group))
                        .isNotBlank());
    }
}
