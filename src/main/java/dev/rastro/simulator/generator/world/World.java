package dev.rastro.simulator.generator.world;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The companies of one training economy. The operator's own group "Rastro Treinamento" is the same for every seed; the
 * others follow from the seed. Immutable, thread-safe.
 */
public final class World {
    private static final OffsetDateTime LETTERS_SINCE = OffsetDateTime.parse("2026-07-01T00:00:00-03:00");
    private static final String LETTERS = "ABCDEGHJKLMNPRSTVWXYZ";

    private final Map<String, List<String>> names;
    private final Places places;
    private final Company matrix;
    private final Company branch;
    private final Company authority;
    private final Map<Trade, List<Company>> companies;
    private final List<Person> people;
    private final List<Product> products;

    public World(long seed) {
        this(seed, 1);
    }

    /** @param breadth how many times as many companies there are to trade with */
    public World(long seed, int breadth) {
        names = Tables.rows("names.tsv").stream()
                .collect(Collectors.groupingBy(
                        List::getFirst, Collectors.mapping(row -> row.get(1), Collectors.toList())));
        places = new Places(names("street"), names("district"));
        Dice fixed = new Dice(1);
        String group = "Rastro Treinamento Indústria e Comércio Ltda";
        matrix = company(fixed, TaxIds.cnpj("995557770001"), group, "Rastro Matriz", "3", places.city("3509502"));
        branch = company(fixed, TaxIds.cnpj("995557770002"), group, "Rastro Filial", "3", places.city("4106902"));
        String national = "Ambiente Nacional de Treinamento";
        authority = company(fixed, TaxIds.cnpj("995558880001"), national, national, "3", places.city("5300108"));
        Dice dice = Dice.of(seed, 1);
        Map<Trade, List<Company>> byTrade = new EnumMap<>(Trade.class);
        for (Trade trade : Trade.values()) {
            byTrade.put(trade, companies(dice, trade, trade.count() * breadth));
        }
        companies = Collections.unmodifiableMap(byTrade);
        people = names("person").stream()
                .map(name ->
                        new Person(TaxIds.cpf("9" + dice.digits(8)), name, places.address(dice, places.city(dice))))
                .toList();
        products = products(dice);
    }

    /** The operator's head office. */
    public Company matrix() {
        return matrix;
    }

    /** The operator's branch: same CNPJ root, another state. */
    public Company branch() {
        return branch;
    }

    /**
     * An establishment of another operator like this one, for the same stories told of many.
     *
     * @param number of the operator, from 1
     * @param branch whether it is the branch, else the head office
     */
    public Company likeOwn(int number, boolean branch) {
        Company own = branch ? this.branch : matrix;
        List<String> first = names("first");
        String name =
                first.get(number % first.size()) + " Treinamento Ltda" + (number < first.size() ? "" : " " + number);
        String cnpj = TaxIds.cnpj("9960" + String.format(Locale.ROOT, "%04d", number) + (branch ? "0002" : "0001"));
        return new Company(
                cnpj,
                name,
                own.tradeName(),
                own.stateRegistration(),
                own.municipalRegistration(),
                own.crt(),
                own.address(),
                own.phone(),
                own.email());
    }

    /** The tax authority of the training environment; it signs what happens without a taxpayer. */
    public Company authority() {
        return authority;
    }

    public List<Company> companies(Trade trade) {
        return Objects.requireNonNull(companies.get(trade));
    }

    /** A company that existed at that time: CNPJ with letters are given out since July 2026. */
    public Company pick(Dice dice, Trade trade, OffsetDateTime at) {
        List<Company> all = companies(trade);
        Company company = dice.pick(all);
        boolean young = company.cnpj().charAt(0) > '9';
        // The first company of each trade always has digits only.
        return young && at.isBefore(LETTERS_SINCE) ? all.getFirst() : company;
    }

    public List<Person> people() {
        return people;
    }

    public List<Product> products() {
        return products;
    }

    private List<String> names(String kind) {
        return Objects.requireNonNull(names.get(kind), kind);
    }

    private List<Company> companies(Dice dice, Trade trade, int count) {
        List<Company> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = dice.pick(names("first"));
            String full = name + " " + dice.pick(names(trade.name().toLowerCase(Locale.ROOT)));
            String crt = trade.simplesPossible() && dice.chance(30) ? "1" : "3";
            // Every eighth company is young enough to have letters in its CNPJ (given out since July 2026).
            String cnpj = TaxIds.cnpj(i % 8 == 5 ? alphanumeric(dice) : "9" + dice.digits(7) + "0001");
            Municipality city = places.city(dice);
            // There are not so many names: more companies are told apart by their place.
            String called = i < trade.count() ? full : name + " " + city.name() + " Ltda";
            made.add(company(dice, cnpj, called, name, crt, city));
        }
        return List.copyOf(made);
    }

    private static String alphanumeric(Dice dice) {
        StringBuilder text = new StringBuilder("Z");
        for (int i = 1; i < 8; i++) {
            text.append(dice.chance(40) ? LETTERS.charAt(dice.between(0, LETTERS.length() - 1)) : dice.digits(1));
        }
        return text.append("0001").toString();
    }

    private Company company(Dice dice, String cnpj, String name, String trade, String crt, Municipality city) {
        return new Company(
                cnpj,
                name,
                trade,
                "9" + dice.digits(city.state().ieDigits() - 1),
                dice.digits(7),
                crt,
                places.address(dice, city),
                city.areaCode() + "3" + dice.digits(7),
                "fiscal@" + cnpj.toLowerCase(Locale.ROOT) + ".example");
    }

    private static List<Product> products(Dice dice) {
        List<Product> made = new ArrayList<>();
        for (List<String> row : Tables.rows("products.tsv")) {
            made.add(new Product(
                    "P" + dice.digits(5),
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    dice.chance(75) ? TaxIds.gtin13("7899" + dice.digits(8)) : "SEM GTIN",
                    new BigDecimal(row.get(3)),
                    row.get(4).equals("ST")));
        }
        return List.copyOf(made);
    }
}
