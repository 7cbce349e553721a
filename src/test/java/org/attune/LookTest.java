package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be proven of the look without a browser. */
class LookTest {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Words, and each ground on which they may stand. WCAG 2.2, 1.4.3: 4.5 to 1. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "ink",
                    List.of(
                            "ground",
                            "surface",
                            "sunken",
                            "accent-tint",
                            "warm-tint",
                            "good-tint",
                            "care-tint",
                            "bad-tint")),
            Map.entry("soft", List.of("ground", "surface", "sunken", "accent-tint", "warm-tint", "good-tint")),
            Map.entry("accent", List.of("ground", "surface", "sunken", "accent-tint")),
            Map.entry("accent-deep", List.of("ground", "surface", "accent-tint")),
            Map.entry("surface", List.of("accent")),
            Map.entry("on-action", List.of("action", "action-over")),
            Map.entry("warm-ink", List.of("warm-tint", "surface")),
            Map.entry("good", List.of("good-tint", "ground", "surface", "accent-tint")),
            Map.entry("care", List.of("care-tint", "ground", "surface")),
            Map.entry("bad", List.of("bad-tint", "ground", "surface", "accent-tint")));

    /** Edges, bars and the ring of focus, and what they must stand out from. WCAG 2.2, 1.4.11: 3 to 1. */
    private static final Map<String, List<String>> SHAPES = Map.of(
            "edge", List.of("ground", "surface", "sunken", "track"),
            "accent", List.of("ground", "surface", "accent-tint", "track"),
            "accent-half", List.of("ground", "surface", "track"),
            "action", List.of("ground", "surface", "accent-tint"),
            "warm-deep", List.of("ground", "surface", "warm-tint"),
            "focus", List.of("ground", "surface", "sunken", "accent-tint", "warm-tint"));

    @Test
    void colours_stand_out_in_light_and_in_dark() throws IOException {
        List<Map<String, String>> schemes = schemes();
        assertThat(schemes).hasSize(2);
        List<String> weak = new ArrayList<>();
        for (Map<String, String> scheme : schemes) {
            weak.addAll(below(4.5, WORDS, scheme));
            weak.addAll(below(3, SHAPES, scheme));
        }
        assertThat(weak).isEmpty();
    }

    @Test
    void every_area_of_expertise_has_its_sign() throws IOException {
        String sprite = Files.readString(ASSETS.resolve("signs.svg"));
        List<String> areas = Pattern.compile("^  - id: ([A-Z]{2})$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("seeds/frameworks/areas.yaml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(areas).hasSize(11).allSatisfy(area -> assertThat(sprite).contains("<symbol id=\"" + area + "\""));
    }

    @Test
    void pages_hold_no_inline_style_and_no_inline_script() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern(
                                    "\\s(th:)?style=|\\son[a-z]+=|<style|<script(?![^>]*src=)|javascript:"));
        }
    }

    @Test
    void pages_ask_only_for_signs_that_are_drawn() throws IOException {
        String sprite = Files.readString(ASSETS.resolve("signs.svg"));
        Pattern asked = Pattern.compile("icons :: ui\\('([a-z]+)'\\)");
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                assertThat(asked.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                        .as(file.toString())
                        .allSatisfy(sign -> assertThat(sprite).contains("<symbol id=\"" + sign + "\""));
            }
        }
    }

    private static List<String> below(double least, Map<String, List<String>> pairs, Map<String, String> scheme) {
        List<String> weak = new ArrayList<>();
        pairs.forEach((front, backs) -> backs.forEach(back -> {
            double ratio = contrast(colour(scheme, front), colour(scheme, back));
            if (ratio < least) {
                weak.add("%s on %s is %.2f, not %.1f".formatted(front, back, ratio, least));
            }
        }));
        return weak;
    }

    private static String colour(Map<String, String> scheme, String name) {
        String colour = scheme.get(name);
        assertThat(colour).as(name).isNotNull();
        return colour == null ? "" : colour;
    }

    /** The light scheme, then the dark one: what that does not say anew holds from the light one. */
    private static List<Map<String, String>> schemes() throws IOException {
        String css = Files.readString(ASSETS.resolve("attune.css"));
        Pattern root = Pattern.compile(":root \\{(.*?)\\n\\s*}", Pattern.DOTALL);
        List<String> blocks = root.matcher(css)
                .results()
                .map(found -> found.group(1))
                .limit(2)
                .toList();
        Map<String, String> light = colours(blocks.getFirst());
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(colours(blocks.getLast()));
        return List.of(light, dark);
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> found = new HashMap<>();
        for (MatchResult one : Pattern.compile("--([\\w-]+):\\s*(#[0-9a-f]{6});")
                .matcher(block)
                .results()
                .toList()) {
            found.put(one.group(1), one.group(2));
        }
        return found;
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
