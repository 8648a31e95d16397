package regulars.local.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A downloaded ledger, added up by its movements alone (docs/ledger-format.md), so that what a story says of lots is held
 * against what anyone can check.
 *
 * @param lots    by program's id: what is left by the last day, empty lots and those past their day left out
 * @param carried by program's id
 */
record LedgerText(Map<String, Map<String, Long>> lots, Map<String, String> carried) {
    private static final Pattern LOT = Pattern.compile("(\\S+)=([+-]\\d+)(?:/[+-]\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static LedgerText of(String document, LocalDate today) {
        Map<String, Map<String, Long>> lots = new TreeMap<>();
        Map<String, String> carried = new TreeMap<>();
        document.lines().map(line -> line.split(" ")).forEach(words -> {
            if (words[0].equals("movement")) {
                add(words, lots.computeIfAbsent(words[1], _ -> new TreeMap<>()));
            } else if (words[0].equals("remainder")) {
                carried.put(words[1], words[2]);
            }
        });
        lots.values().forEach(held -> held.entrySet().removeIf(lot -> lot.getValue() == 0 || isOver(lot.getKey(), today)));
        return new LedgerText(lots, carried);
    }

    private static void add(String[] words, Map<String, Long> held) {
        for (String word : words) {
            Matcher lot = LOT.matcher(word);
            if (lot.matches() && !lot.group(1).equals("debt") && !lot.group(1).equals("remainder")) {
                held.merge(lot.group(1), Long.parseLong(lot.group(2)), Long::sum);
            }
        }
    }

    private static boolean isOver(String lot, LocalDate today) {
        return DATE.matcher(lot).matches() && LocalDate.parse(lot).isBefore(today);
    }
}
