package org.attune.sandbox.lms.campus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** A course: people, activities and a gradebook. Safe for many threads. */
public final class Course {

    private final String id;
    private final String code;
    private final String title;
    private final String term;
    private final List<String> history;
    private final LongSupplier numbers;
    private final List<Person> members = new CopyOnWriteArrayList<>();
    private final Map<String, Person> bySub = new ConcurrentHashMap<>();
    private final List<Activity> activities = new CopyOnWriteArrayList<>();
    private final Gradebook gradebook = new Gradebook();

    /** @param history what it was copied from, the latest first */
    Course(
            String id,
            String code,
            String title,
            String term,
            List<Person> members,
            List<String> history,
            LongSupplier numbers) {
        this.id = id;
        this.code = code;
        this.title = title;
        this.term = term;
        this.history = List.copyOf(history);
        this.numbers = numbers;
        enrol(members);
    }

    public String id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String term() {
        return term;
    }

    /** The courses that it was copied from, the latest first. */
    public List<String> history() {
        return history;
    }

    /** Everyone in it, teachers first; anonymous guests are nobody's members. */
    public List<Person> members() {
        return List.copyOf(members);
    }

    public List<Person> students() {
        return members.stream().filter(person -> !person.teaches()).toList();
    }

    public Optional<Person> memberBySub(String sub) {
        return Optional.ofNullable(bySub.get(sub));
    }

    final void enrol(List<Person> more) {
        more.forEach(person -> bySub.put(person.sub(), person));
        members.addAll(more);
    }

    /** Takes somebody out of the course; what is in the gradebook stays. */
    public void unenrol(Person person) {
        bySub.remove(person.sub());
        members.remove(person);
    }

    public List<Activity> activities() {
        return List.copyOf(activities);
    }

    public Optional<Activity> activity(ActivityId activity) {
        return activities.stream().filter(one -> one.id().equals(activity)).findFirst();
    }

    public Gradebook gradebook() {
        return gradebook;
    }

    public ColumnId nextColumnId() {
        return new ColumnId(numbers.getAsLong());
    }

    /** Adds the activity and, where it is graded, the column that comes with it. */
    public Activity add(Draft draft) {
        return add(draft, List.of());
    }

    /** The same for another term, as an LMS copies a course: its teachers and activities, no students, no grades. */
    Course copy() {
        var copy = new Course(
                String.valueOf(numbers.getAsLong()),
                code,
                title + " (copy)",
                "Next term",
                members.stream().filter(Person::teaches).toList(),
                followedBy(id, history),
                numbers);
        activities.forEach(activity -> copy.add(draftOf(activity), followedBy(activity.id(), activity.history())));
        return copy;
    }

    private Draft draftOf(Activity activity) {
        return new Draft(
                activity.title(),
                activity.description(),
                activity.target(),
                activity.custom(),
                activity.height(),
                Activity.Origin.COPIED,
                gradebook.columns().stream()
                        .filter(column ->
                                activity.id().equals(column.resourceLink()) && column.madeBy() == Column.Maker.ACTIVITY)
                        .map(column ->
                                new Draft.Grade(column.label(), column.maximum(), column.resourceId(), column.tag()))
                        .findFirst()
                        .orElse(null));
    }

    private static <T> List<T> followedBy(T latest, List<T> earlier) {
        return Stream.concat(Stream.of(latest), earlier.stream()).toList();
    }

    private Activity add(Draft draft, List<ActivityId> copiedFrom) {
        var activity = new Activity(
                new ActivityId(numbers.getAsLong()),
                draft.title(),
                draft.description(),
                draft.target(),
                draft.custom(),
                draft.height(),
                draft.origin(),
                copiedFrom);
        activities.add(activity);
        var grade = draft.grade();
        if (grade != null) {
            gradebook.put(new Column(
                    nextColumnId(),
                    grade.label(),
                    grade.maximum(),
                    grade.resourceId(),
                    grade.tag(),
                    activity.id(),
                    null,
                    null,
                    Column.Maker.ACTIVITY));
        }
        return activity;
    }

    /** Takes the activity away, and its own column with it. */
    public void remove(ActivityId activity) {
        if (activities.removeIf(one -> one.id().equals(activity))) {
            gradebook.removeOf(activity);
        }
    }

    /** The activity's column, when it has exactly one; with several, no launch names any (as Moodle does). */
    public Optional<Column> columnOf(ActivityId activity) {
        var own = gradebook.columns().stream()
                .filter(column -> activity.equals(column.resourceLink()))
                .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }
}
