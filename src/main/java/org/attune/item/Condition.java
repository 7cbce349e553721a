package org.attune.item;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A variable of a case compared with a number: {@code trust >= 3}. */
public record Condition(Key variable, Comparison comparison, int number) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,64}) *(<=|>=|!=|<|>|=) *(-?\\d{1,4})");

    public enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        OTHER("!="),
        AT_LEAST(">="),
        MORE(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        boolean holds(int value, int number) {
            return switch (this) {
                case LESS -> value < number;
                case AT_MOST -> value <= number;
                case EQUAL -> value == number;
                case OTHER -> value != number;
                case AT_LEAST -> value >= number;
                case MORE -> value > number;
            };
        }
    }

    /** @throws IllegalArgumentException for anything that is not of the form {@code trust >= 3} */
    public static Condition parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a condition such as 'trust >= 3' (or <, <=, =, !=, >)".formatted(text));
        }
        Comparison comparison = Stream.of(Comparison.values())
                .filter(one -> one.sign.equals(parts.group(2)))
                .findFirst()
                .orElseThrow();
        return new Condition(new Key(parts.group(1)), comparison, Integer.parseInt(parts.group(3)));
    }

    public boolean holds(CaseState state) {
        return comparison.holds(state.value(variable), number);
    }

    static boolean allHold(List<Condition> conditions, CaseState state) {
        return conditions.stream().allMatch(condition -> condition.holds(state));
    }

    @Override
    public String toString() {
        return "%s %s %d".formatted(variable, comparison.sign, number);
    }
}
