package regulars.coupons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import regulars.domain.AccountId;
import regulars.domain.CouponCode;
import regulars.domain.coupon.Coupon;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.hash.Hashes;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.Voucher;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/coupons/{couponId}/codes}. The codes are derived from the request's key, so that a retry is answered
 * with the same ones and none has to be kept for it.
 */
final class IssueCodes {
    private final Coupons coupons;
    private final Holders holders;
    private final ProgramStore programs;
    private final World world;
    private final Idempotency idempotency;

    IssueCodes(Coupons coupons, Holders holders, ProgramStore programs, World world, Idempotency idempotency) {
        this.coupons = coupons;
        this.holders = holders;
        this.programs = programs;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        Coupon coupon = CouponPath.find(request, coupons);
        IssueForm form = IssueForm.read(request.fields());
        if (request.principal() instanceof Principal.Device && !(form instanceof IssueForm.Card && coupon.terms().staffMayIssue())) {
            throw Problem.of(403, "forbidden");
        }
        return idempotency.once(request, request.merchant(), () -> issue(request, form), memo -> render(request, coupon, form, memo));
    }

    private Change issue(Request request, IssueForm form) {
        Coupon coupon = CouponPath.find(request, coupons);
        LocalDate today = programs.load(request.merchant()).localDate(world.now());
        check(coupon, today);
        List<Write> writes = switch (form) {
            case IssueForm.Card(String card) -> give(request, coupon, holders.account(request.merchant(), card), today);
            case IssueForm.Count _, IssueForm.Own _ -> put(request, coupon, form, today);
        };
        var memo = Json.object();
        coupon.terms().validity().lastDay(today).ifPresent(day -> memo.put("lastDay", day.toString()));
        return new Change(writes, memo);
    }

    private void check(Coupon coupon, LocalDate today) {
        if (coupon.terms().isShared()) {
            throw Problem.of(409, "coupon-shared");
        }
        coupon.issuesNoMore(today).ifPresent(refusal -> {
            throw CouponProblems.of(refusal, world.now());
        });
    }

    private List<Write> give(Request request, Coupon coupon, AccountId account, LocalDate today) {
        String tag = coupons.tag(request.merchant(), code(request, coupon, 0).value());
        return Coupons.give(request.merchant(), account,
                Voucher.issued(tag, coupon.id(), coupon.terms(), Optional.of(account), today), cause(request, 0), world.now());
    }

    private List<Write> put(Request request, Coupon coupon, IssueForm form, LocalDate today) {
        var writes = new ArrayList<Write>();
        for (String code : codes(request, coupon, form)) {
            String tag = coupons.tag(request.merchant(), code);
            if (form instanceof IssueForm.Own && coupons.voucher(request.merchant(), tag).isPresent()) {
                throw Problem.of(409, "coupon-code-taken", Map.of("code", code));
            }
            writes.add(Voucher.issued(tag, coupon.id(), coupon.terms(), Optional.empty(), today).write(request.merchant()));
        }
        writes.add(Coupons.countIssued(request.merchant(), coupon.id(), writes.size()));
        return writes;
    }

    private List<String> codes(Request request, Coupon coupon, IssueForm form) {
        return switch (form) {
            case IssueForm.Own(var codes) -> codes;
            case IssueForm.Card _ -> List.of(code(request, coupon, 0).value());
            case IssueForm.Count(int count) -> IntStream.range(0, count).mapToObj(index -> code(request, coupon, index).value()).toList();
        };
    }

    private CouponCode code(Request request, Coupon coupon, int index) {
        return coupons.code(request.merchant(), coupon.id(), cause(request, index));
    }

    private static String cause(Request request, int index) {
        return "request/" + Hashes.sha256Text(request.idempotencyKey()) + "/" + index;
    }

    private Response render(Request request, Coupon coupon, IssueForm form, JsonNode memo) {
        var body = Json.object().put("couponId", coupon.id().value());
        var list = body.putArray("codes");
        codes(request, coupon, form).stream().map(text -> CouponCode.parse(text).map(CouponCode::grouped).orElse(text)).forEach(list::add);
        return Response.json(201, body.setAll((ObjectNode) memo));
    }
}
