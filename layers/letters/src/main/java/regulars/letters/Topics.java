package regulars.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import regulars.domain.ProgramId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Reward;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierRisk;
import regulars.domain.timing.AlmostReady;
import regulars.domain.timing.Ending;
import regulars.platform.store.SendLine;
import regulars.platform.store.Visits;
import regulars.platform.text.Language;

/** Says what a message is about; nothing where that is no longer so. */
public final class Topics {
    private final Visits visits;
    private final CouponTopics coupons;
    private final SurveyTopics surveys;
    private final UnitWords words;

    public Topics(Visits visits, CouponTopics coupons, SurveyTopics surveys, Letters letters) {
        this.visits = visits;
        this.coupons = coupons;
        this.surveys = surveys;
        this.words = new UnitWords(letters);
    }

    /** The topic of the message, as it is now. */
    public Optional<Topic> of(Situation now) {
        return switch (now.id().kind()) {
            case WELCOME -> Optional.of(Topic.of(names(now)).with("offers", offers(now)));
            case BIRTHDAY -> Optional.of(wish(now, names(now)));
            case ANNIVERSARY -> Optional.of(wish(now, names(now, "years", Integer.toString(years(now, joined(now))))));
            case FIRST_VISIT -> Optional.of(wish(now, names(now, "years", Integer.toString(years(now, firstVisit(now))))));
            case WIN_BACK -> winBack(now);
            case REWARD_READY -> rewardReady(now);
            case TIER_UP -> tierUp(now);
            case TIER_AT_RISK -> tierAtRisk(now);
            case ALMOST_READY -> almostReady(now);
            case TIER_LOST -> tierLost(now);
            case UNITS_EXPIRING -> unitsExpiring(now);
            case COUPON_GIVEN, COUPON_EXPIRING -> coupons.of(now, now.id().occurrence());
            case CAMPAIGN -> campaign(now);
            case SURVEY -> surveys.asked(now);
            case SURVEY_REPLY -> surveys.replied(now);
            case SIGN_UP_CODE, SIGN_IN_CODE, ADDRESS_CONFIRMATION, CARD_LINK, SENDING_PAUSED, LOW_SCORE ->
                    throw new IllegalArgumentException("not a message about a card");
        };
    }

    /** By the terms in force when the member joined, which are those of the joining gift. */
    private static List<Topic.Sentence> offers(Situation now) {
        return stampCards(now.programs().inForce(now.member().joinedAt())).filter(Program::isActive)
                .flatMap(program -> program.firstReward().map(reward -> offer(program, reward)).stream())
                .toList();
    }

    /** The sentences about programs speak of stamps. */
    private static Stream<Program> stampCards(List<Program> programs) {
        return programs.stream().filter(program -> program.kind() == ProgramKind.STAMPS);
    }

    private static Topic.Sentence offer(Program program, Reward reward) {
        return new Topic.Sentence(program.joiningBonus() > 0 ? "welcome.offer-with-gift" : "welcome.offer",
                Map.of("program", program.name(), "goal", Long.toString(reward.cost()),
                        "reward", reward.name(), "gift", Long.toString(program.joiningBonus())));
    }

    private Topic wish(Situation now, Map<String, String> names) {
        long units = Long.parseLong(now.details().getOrDefault("gift", "0"));
        return program(now, now.details().getOrDefault("program", "")).filter(_ -> units > 0)
                .map(program -> Topic.of(names).with("gift", words.inFull(program, units, language(now)))
                        .shorter("gift", words.inShort(program, units, language(now))).with("program", program.name()))
                .orElseGet(() -> Topic.of(names).with("gift", "").with("program", ""));
    }

    private static LocalDate joined(Situation now) {
        return LocalDate.ofInstant(now.member().joinedAt(), now.merchant().zone());
    }

    private static LocalDate firstVisit(Situation now) {
        return LocalDate.parse(now.details().get("firstVisit"));
    }

    private static int years(Situation now, LocalDate since) {
        return Integer.parseInt(now.id().occurrence()) - since.getYear();
    }

    /** Whoever has come since is not asked back. */
    private Optional<Topic> winBack(Situation now) {
        LocalDate lastVisit = LocalDate.parse(part(now, 0));
        return visits.dates(now.id().merchant(), now.member().account(), now.merchant().zone()).stream()
                .anyMatch(date -> date.isAfter(lastVisit))
                ? Optional.empty()
                : Optional.of(Topic.of(names(now)).with("again", again(now).toList()).with("balances", balances(now)));
    }

    /** Whoever is asked a second time hears that it is, and of the last time that it is the last. */
    private static Stream<Topic.Sentence> again(Situation now) {
        String[] parts = now.id().occurrence().split("/", -1);
        if (parts.length == 1) {
            return Stream.empty();
        }
        boolean last = Integer.parseInt(parts[1]) >= now.automations().winBack().invitations();
        return Stream.of(new Topic.Sentence(last ? "win-back.last" : "win-back.again", Map.of()));
    }

    private static List<Topic.Sentence> balances(Situation now) {
        return stampCards(now.programs().current()).filter(program -> now.card().available(program.id()) > 0)
                .flatMap(program -> program.firstReward().map(reward -> balance(now, program, reward)).stream())
                .toList();
    }

    private static Topic.Sentence balance(Situation now, Program program, Reward reward) {
        return new Topic.Sentence("win-back.balance", Map.of("program", program.name(),
                "balance", Long.toString(now.card().available(program.id())),
                "goal", Long.toString(reward.cost()), "reward", reward.name()));
    }

    /** A program that is closed still gives the rewards that were earned in it. */
    private static Optional<Topic> rewardReady(Situation now) {
        return program(now, part(now, 0))
                .flatMap(program -> program.reached(now.card()::available, now.programs().localDate(now.now()))
                        .map(reward -> Topic.of(names(now, "program", program.name(), "reward", reward.name()))));
    }

    /** Whoever has come since knows it from the counter. */
    private static Optional<Topic> almostReady(Situation now) {
        return program(now, part(now, 0))
                .filter(program -> new AlmostReady(program.id(), LocalDate.parse(part(now, 1)))
                        .holds(now.account().account(), now.programs(), now.now()))
                .flatMap(program -> program.firstReward().map(reward -> Topic.of(names(now, "program", program.name(), "reward", reward.name()))));
    }

    private static Optional<Topic> tierUp(Situation now) {
        var standing = now.account().standing();
        return standing.level()
                .filter(level -> Long.toString(level.threshold()).equals(part(now, 0)))
                .map(level -> dated(now, standing.until(), "level", level.name()));
    }

    /** With a day, where there is one. */
    static Topic dated(Situation now, Optional<LocalDate> day, String... more) {
        return Topic.of(names(now, more)).with("date", day.map(date -> Dates.inFull(date, language(now))).orElse(""))
                .shorter("date", day.map(date -> Dates.inShort(date, language(now))).orElse(""));
    }

    private Optional<Topic> tierAtRisk(Situation now) {
        return TierRisk.loss(now.programs().ladder(), now.account().account().past(), now.programs().localDate(now.now()))
                .filter(risk -> risk.lastDay().toString().equals(now.id().occurrence()))
                .map(risk -> dated(now, Optional.of(risk.lastDay()), "level", risk.level().name(), "missing", Long.toString(risk.missing()),
                        "units", words.inFull(now.programs(), risk.missing(), language(now)))
                        .shorter("units", words.inShort(now.programs(), risk.missing(), language(now))));
    }

    /** Whoever has reached it again has lost nothing. */
    private static Optional<Topic> tierLost(Situation now) {
        long threshold = Long.parseLong(part(now, 0));
        Optional<TierLevel> level = now.account().standing().level();
        return now.programs().ladder().levels().stream().filter(lost -> lost.threshold() == threshold).findFirst()
                .filter(_ -> level.map(TierLevel::threshold).orElse(0L) < threshold)
                .map(lost -> Topic.of(names(now, "level", lost.name(), "newLevel", level.map(TierLevel::name).orElse(""))));
    }

    /** What has been spent meanwhile is left out; a visit may have given the rest more time. */
    private Optional<Topic> unitsExpiring(Situation now) {
        LocalDate lastDay = LocalDate.parse(part(now, 1));
        return program(now, part(now, 0)).flatMap(program -> Optional.of(new Ending(program.id(), lastDay).units(now.card()))
                .filter(units -> units > 0)
                .map(units -> dated(now, Optional.of(lastDay), "program", program.name(), "units", words.inFull(program, units, language(now)))
                        .shorter("units", words.inShort(program, units, language(now)))));
    }

    /** Where a coupon belongs to it, it is about one that can still be used; who is left out was given none. */
    private Optional<Topic> campaign(Situation now) {
        boolean promises = now.campaign().flatMap(campaign -> campaign.terms().coupon()).isPresent() && !now.details().containsKey(SendLine.LEFT_OUT);
        return promises ? Optional.ofNullable(now.details().get(SendLine.COUPON)).flatMap(tag -> coupons.of(now, tag))
                : Optional.of(Topic.of(names(now, "coupon", "", "date", "")));
    }

    private static Optional<Program> program(Situation now, String id) {
        return Optional.of(id).filter(ProgramId::isValid).map(ProgramId::new).flatMap(now.programs()::find);
    }

    /** A part of the occurrence, as in {@code PROGRAM/KEY}. */
    private static String part(Situation now, int index) {
        return now.id().occurrence().split("/", -1)[index];
    }

    private static Language language(Situation now) {
        return now.language();
    }

    static Map<String, String> names(Situation now, String... more) {
        var variables = new TreeMap<>(Map.of("shop", now.merchant().name(), "name", now.member().firstName()));
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return variables;
    }
}
