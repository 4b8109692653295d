package dev.rastro.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.dfe.Situation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class LooksTest {
    private final Looks looks = Looks.load();

    @Test
    void everySituationHasALookOfItsOwnWithAnIconThatExists() {
        assertThat(looks.codes())
                .containsAll(Arrays.stream(Situation.values())
                        .map(each -> "situation." + each.code())
                        .toList());
        for (String code : looks.codes()) {
            int dot = code.indexOf('.');
            String group = dot < 0 ? code : code.substring(0, dot);
            Looks.Look look = looks.of(group, dot < 0 ? "" : code.substring(dot + 1));
            assertThat(Feather.findByDescription(look.icon())).as(code).isNotNull();
        }
    }

    @Test
    void anUnknownCodeIsShownInItsOwnWords() {
        Badges badges = new Badges(looks, new Messages(Language.PORTUGUESE));
        assertThat(badges.alerts(List.of("ALGO_NOVO")))
                .containsExactly(new BadgeModel(Tone.DANGER, "fth-alert-triangle", "Algo novo", "Algo novo"));
        assertThat(badges.situation(Situation.CANCELLED).text()).isEqualTo("Cancelada");
    }
}
