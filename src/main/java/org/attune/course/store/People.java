package org.attune.course.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.Tenant;
import org.attune.lti.Launch;
import org.attune.lti.services.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** People as platforms know them. */
@Repository
@NamedInterface("store")
public class People {

    private final JdbcClient jdbc;
    // Only what a launch found there, never what it wrote: until its transaction ends, the row is nobody else's.
    private final Cache<Key, Person> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws java.util.NoSuchElementException for an id that was never given out */
    public Person get(PersonId id) {
        return jdbc.sql("select id, subject, name, email from person where id = :id")
                .param("id", id.value())
                .query((row, n) -> person(row))
                .optional()
                .orElseThrow();
    }

    public Map<PersonId, Person> all(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, subject, name, email from person where id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query((row, n) -> person(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Somebody of the platform of a launch, by the subject of their launches; empty when they never came. */
    public Optional<Person> withSubject(Launch launch, String subject) {
        return find(new Key(Tenant.of(launch), subject));
    }

    /** Who launched: noted when new, and with the name and address that the platform gives today. */
    PersonId of(Launch launch) {
        Optional<String> name = launch.name().map(Text::cut);
        Optional<String> email = launch.email().map(Text::cut);
        if (launch.subject().isEmpty()) {
            return insertAnonymous(Tenant.of(launch), name);
        }
        Key key = new Key(Tenant.of(launch), launch.subject().get());
        Person person = known.get(key, absent -> find(absent).orElse(null));
        if (person == null) {
            return insertOrFind(key, name, email).id();
        }
        if (!person.name().equals(name) || !person.email().equals(email)) {
            jdbc.sql("update person set name = :name, email = :email where id = :id")
                    .param("name", name.orElse(null))
                    .param("email", email.orElse(null))
                    .param("id", person.id().value())
                    .update();
            known.invalidate(key);
        }
        return person.id();
    }

    /**
     * Those whom a roster lists, noted where they are new. Of a roster no more is kept than the name, where it has one: their
     * e-mail addresses are nobody's business until they come.
     */
    Map<String, PersonId> listed(Tenant tenant, List<Member> members) {
        Map<String, PersonId> ids = new HashMap<>();
        for (List<Member> part : Enrolments.inParts(members)) {
            Map<String, Person> there =
                    bySubject(tenant, part.stream().map(Member::userId).toList());
            for (Member member : part) {
                Optional<String> name = member.name().map(Text::cut);
                Key key = new Key(tenant, member.userId());
                Person person = Optional.ofNullable(there.get(member.userId()))
                        .orElseGet(() -> insertOrFind(key, name, Optional.empty()));
                if (name.isPresent() && !person.name().equals(name)) {
                    jdbc.sql("update person set name = :name where id = :id")
                            .param("name", name.get())
                            .param("id", person.id().value())
                            .update();
                    known.invalidate(key);
                }
                ids.put(member.userId(), person.id());
            }
        }
        return ids;
    }

    /** Those of these whom we know. */
    Set<PersonId> known(Tenant tenant, List<String> subjects) {
        return Enrolments.inParts(subjects).stream()
                .flatMap(part -> bySubject(tenant, part).values().stream())
                .map(Person::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, Person> bySubject(Tenant tenant, List<String> subjects) {
        return jdbc
                .sql("""
                select id, subject, name, email from person
                where registration_id = :registration and tenant = :tenant and subject in (:subjects)
                """)
                .param("registration", tenant.registration().value())
                .param("tenant", tenant.name())
                .param("subjects", subjects)
                .query((row, n) -> person(row))
                .list()
                .stream()
                .collect(Collectors.toMap(person -> person.subject().orElseThrow(), Function.identity()));
    }

    private Optional<Person> find(Key key) {
        return jdbc.sql("""
                select id, subject, name, email from person
                where registration_id = :registration and tenant = :tenant and subject = :subject
                """)
                .param("registration", key.tenant().registration().value())
                .param("tenant", key.tenant().name())
                .param("subject", key.subject())
                .query((row, n) -> person(row))
                .optional();
    }

    private Person insertOrFind(Key key, Optional<String> name, Optional<String> email) {
        jdbc.sql("""
                insert ignore into person (registration_id, tenant, subject, name, email)
                values (:registration, :tenant, :subject, :name, :email)
                """)
                .param("registration", key.tenant().registration().value())
                .param("tenant", key.tenant().name())
                .param("subject", key.subject())
                .param("name", name.orElse(null))
                .param("email", email.orElse(null))
                .update();
        return find(key).orElseThrow();
    }

    private PersonId insertAnonymous(Tenant tenant, Optional<String> name) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into person (registration_id, tenant, name) values (:registration, :tenant, :name)")
                .param("registration", tenant.registration().value())
                .param("tenant", tenant.name())
                .param("name", name.orElse(null))
                .update(id, "id");
        return new PersonId(Objects.requireNonNull(id.getKeyAs(Number.class)).longValue());
    }

    static Person person(ResultSet row) throws SQLException {
        @Nullable String subject = row.getString("subject");
        @Nullable String name = row.getString("name");
        @Nullable String email = row.getString("email");
        return new Person(
                new PersonId(row.getLong("id")),
                Optional.ofNullable(subject),
                Optional.ofNullable(name),
                Optional.ofNullable(email));
    }

    private record Key(Tenant tenant, String subject) {}
}
