package regulars.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.domain.Fraction;
import regulars.domain.ledger.Explanation.Part;
import regulars.domain.program.Occasion;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionChoice;
import regulars.domain.purchase.Purchase;
import regulars.domain.tier.TierBenefits;

/**
 * What a scan is worth in one program, to the last fraction: what the terms give, times the level's multiplier, then
 * promotions, then the cap. What is over the cap is cut before anything is carried.
 */
record Worth(List<Part> parts, TierBenefits level, Fraction own, PromotionChoice promotions, Optional<Fraction> room, Fraction cut) {
    /**
     * Works it out.
     *
     * @param promotions of the program, those that there is room for
     * @param level what the guest's level brings; its multiplier belongs to the rate, and stamps have none
     * @param room what the cap leaves; empty where there is none
     */
    static Worth of(Program program, List<Promotion> promotions, Command.Earn scan, TierBenefits level, Occasion occasion, Optional<Fraction> room) {
        List<Part> parts = parts(program, scan);
        TierBenefits counted = program.kind() == ProgramKind.STAMPS ? TierBenefits.NONE : level;
        Fraction own = sum(parts).times(counted.multiplier());
        var choice = PromotionChoice.of(promotions, own, occasion);
        Fraction cut = room.map(left -> choice.units().minus(left).max(Fraction.ZERO)).orElse(Fraction.ZERO);
        return new Worth(parts, counted, own, choice, room, cut);
    }

    /** What is given. */
    Fraction units() {
        return promotions.units().minus(cut);
    }

    /** With what was carried before, it is split into whole units and what is carried on. */
    Explanation explained(Fraction before) {
        Fraction all = before.plus(units());
        long whole = all.floor();
        return new Explanation(parts, level.multiplierPercent(), own.minus(sum(parts)), promotions.applied(), promotions.units().minus(own), cut, before,
                all.minus(Fraction.of(whole)), whole);
    }

    /** What it was worked out from, for the part that another day may take back. */
    Basis.Given given(Program program, Purchase purchase) {
        Fraction visit = sum(parts.stream().filter(Part.Visit.class::isInstance).toList());
        List<Fraction> rates = purchase.lines().stream().map(program.earning()::rateOf)
                .map(rate -> rate.isPresent() ? program.earning().rates().get(rate.getAsInt()).of(1) : Fraction.ZERO).toList();
        List<Promotion> counted = program.promotions(promotions.applied());
        return new Basis.Given(visit, rates, counted.stream().map(Promotion::multiplier).reduce(level.multiplier(), Fraction::times),
                counted.stream().filter(one -> one.bonus() > 0)
                        .map(one -> new Basis.Bonus(one.bonus(), one.conditions().minimumAmount())).toList(), room);
    }

    static Fraction sum(List<Part> parts) {
        Fraction sum = Fraction.ZERO;
        for (Part part : parts) {
            sum = sum.plus(part.units());
        }
        return sum;
    }

    /** A stamp program counts stamps; another one the visit, however many stamps are asked for beside it. */
    private static List<Part> parts(Program program, Command.Earn scan) {
        var parts = new ArrayList<Part>();
        long times = program.kind() == ProgramKind.STAMPS ? scan.stamps() : 1;
        if (program.earning().perVisit() > 0) {
            parts.add(new Part.Visit(Fraction.of(Math.multiplyExact(program.earning().perVisit(), times))));
        }
        scan.purchase().ifPresent(purchase -> parts.addAll(amounts(program, purchase)));
        return parts;
    }

    private static List<Part> amounts(Program program, Purchase purchase) {
        var parts = new ArrayList<Part>();
        long[] amounts = program.earning().amounts(purchase);
        for (int rate = 0; rate < amounts.length; rate++) {
            if (amounts[rate] > 0) {
                Fraction units = program.earning().rates().get(rate).of(amounts[rate]);
                parts.add(new Part.Amount(rate, amounts[rate], units));
            }
        }
        return parts;
    }
}
