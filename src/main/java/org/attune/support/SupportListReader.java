package org.attune.support;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attune.lti.RegistrationId;
import org.attune.support.SupportResource.Told;
import org.attune.yaml.Problems;
import org.attune.yaml.StrictYaml;
import org.attune.yaml.YamlMap;

/** Reads one list of resources; everything that is wrong with it is told, and then there is none. */
final class SupportListReader {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{1,28}");

    private SupportListReader() {}

    static Optional<SupportList> read(Path file, Problems problems) {
        return StrictYaml.read(file, problems, SupportListReader::read);
    }

    private static SupportList read(YamlMap yaml) {
        Optional<String> issuer = yaml.optionalText("issuer");
        Optional<String> client = yaml.optionalText("client-id");
        if (issuer.isPresent() != client.isPresent()) {
            yaml.problem(
                    "'issuer' and 'client-id' belong together, as in the registration; without both it is for everyone");
        }
        List<SupportResource> resources =
                yaml.maps("resources").stream().map(SupportListReader::resource).toList();
        if (resources.isEmpty() && yaml.has("resources")) {
            yaml.problem("resources", "'resources' names nobody: leave the whole file out instead");
        }
        yaml.done();
        return new SupportList(issuer.flatMap(of -> client.map(id -> RegistrationId.of(of, id))), resources);
    }

    private static SupportResource resource(YamlMap map) {
        String title = map.text("title");
        Optional<String> words = map.optionalText("words");
        Optional<URI> link = map.optionalParsed("link", SupportListReader::address);
        Optional<String> telephone = map.optionalParsed("telephone", SupportListReader::number);
        List<Locale> languages = map.optionalParsedTexts("languages", SupportListReader::language);
        List<Told> told = map.optionalMaps("told").stream()
                .flatMap(other -> told(other).stream())
                .toList();
        Set<Locale> twice = new HashSet<>();
        for (Told other : told) {
            if (!twice.add(other.language())) {
                map.problem(
                        "told",
                        "'told' has the language '%s' twice"
                                .formatted(other.language().toLanguageTag()));
            }
        }
        if (!map.has("words") && !map.has("link") && !map.has("telephone")) {
            map.problem("needs at least one of 'words', 'link' and 'telephone': how is one to reach them?");
        }
        map.done();
        return new SupportResource(title, words, link, telephone, languages, told);
    }

    private static Optional<Told> told(YamlMap map) {
        Optional<Locale> language = map.parsed("language", SupportListReader::language);
        String title = map.text("title");
        Optional<String> words = map.optionalText("words");
        map.done();
        return language.map(of -> new Told(of, title, words));
    }

    private static URI address(String text) {
        URI uri = URI.create(text);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must be an absolute https address, not '%s'".formatted(text));
        }
        return uri;
    }

    private static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "must be a telephone number of digits, such as \"988\" or \"+1 (555) 010-0199\", not '%s'"
                            .formatted(text));
        }
        return text;
    }

    private static Locale language(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("must be a language, such as en or es, not '%s'".formatted(text), e);
        }
    }
}
