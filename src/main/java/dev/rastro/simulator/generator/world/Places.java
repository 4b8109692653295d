package dev.rastro.simulator.generator.world;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** States and municipalities, and addresses in them. Immutable. */
final class Places {
    private final List<Municipality> cities;
    private final List<String> streets;
    private final List<String> districts;

    Places(List<String> streets, List<String> districts) {
        Map<String, State> states = Tables.rows("states.tsv").stream()
                .map(row -> new State(
                        row.get(0),
                        row.get(1),
                        ZoneOffset.of(row.get(2)),
                        new BigDecimal(row.get(3)).setScale(2),
                        row.get(4).equals("S"),
                        Integer.parseInt(row.get(5))))
                .collect(Collectors.toMap(State::uf, Function.identity()));
        cities = Tables.rows("municipalities.tsv").stream()
                .map(row -> new Municipality(
                        row.get(0),
                        row.get(1),
                        Objects.requireNonNull(states.get(row.get(2)), row.get(2)),
                        row.get(3),
                        row.get(4)))
                .toList();
        this.streets = streets;
        this.districts = districts;
    }

    /** A city; the first of the table, in the Southeast, are likelier. */
    Municipality city(Dice dice) {
        return dice.chance(60) ? cities.get(dice.between(0, 15)) : dice.pick(cities);
    }

    Municipality city(String code) {
        return cities.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
    }

    Address address(Dice dice, Municipality city) {
        return new Address(
                dice.pick(streets),
                String.valueOf(dice.between(10, 4990)),
                dice.pick(districts),
                city,
                city.zipPrefix() + dice.digits(3));
    }
}
