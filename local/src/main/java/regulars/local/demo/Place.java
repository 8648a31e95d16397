package regulars.local.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A café of the demo.
 *
 * @param email   of its owner
 * @param crowd   how many guests of each habit it has
 * @param names   of its guests
 * @param prefix  of their phone numbers
 */
record Place(String name, String email, String country, ZoneId zone, String locale, String colour, String program,
             String reward, List<String> levels, Map<Habit, Integer> crowd, List<String> names, String prefix) {

    private static final Map<Habit, Integer> MANY = Map.of(Habit.REGULAR, 14, Habit.WEEKLY, 30, Habit.OCCASIONAL, 96,
            Habit.LAPSED, 34, Habit.ONCE, 48, Habit.NEWCOMER, 24, Habit.CHEAT, 1);
    private static final Map<Habit, Integer> FEW = Map.of(Habit.REGULAR, 5, Habit.WEEKLY, 10, Habit.OCCASIONAL, 30,
            Habit.LAPSED, 12, Habit.ONCE, 20, Habit.NEWCOMER, 10);

    /** The café in Kraków and its sister in Sofia. */
    static final List<Place> ALL = List.of(
            new Place("Kawiarnia Pod Kasztanem", "kasztan@example.com", "PL", ZoneId.of("Europe/Warsaw"), "pl", "#7a3e1d",
                    "Karta kawowa", "Dowolna kawa gratis", List.of("Stały gość", "Przyjaciel domu"), MANY,
                    List.of("Ania", "Bartek", "Celina", "Dawid", "Ewa", "Filip", "Gosia", "Hubert", "Iga", "Jacek", "Kasia",
                            "Łukasz", "Magda", "Norbert", "Ola", "Paweł", "Renata", "Staszek", "Tosia", "Urszula", "Wiktor",
                            "Zosia", "Zuza", "Michał", "Basia", "Krzysztof", "Jagoda", "Leon", "Marysia", "Tymon"), "+48 512 "),
            new Place("Кафене Под липите", "lipite@example.com", "BG", ZoneId.of("Europe/Sofia"), "bg", "#2f5d50",
                    "Карта за кафе", "Безплатно кафе по избор", List.of("Редовен гост", "Приятел на дома"), FEW,
                    List.of("Ана", "Борис", "Виктория", "Георги", "Десислава", "Емил", "Живко", "Зорница", "Иван", "Калина",
                            "Любомир", "Мария", "Николай", "Огнян", "Петя", "Радост", "Стоян", "Теодора", "Христо", "Яна"),
                    "+359 885 "));
}
