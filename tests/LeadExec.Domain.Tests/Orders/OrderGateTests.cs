using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Tests.Distribution;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Tests.Orders;

// DIST-22, ORD-01, CLNT-21: the gate in the plain match and in the index
public sealed class OrderGateTests
{
    private static readonly LeadType Type = new() { Id = new LeadTypeId(1), Name = "Test", Fields = [new LeadField { Name = "State", Kind = FieldKind.UsState }] };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Index_and_plain_match_agree_on_accounts_that_require_orders(int seed)
    {
        var random = new Random(seed);
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(Type);
        foreach (var number in Enumerable.Range(1, 300))
        {
            var buyer = CandidateBuilder.Portal(number, 20 + (number % 30), client: 1 + (number / 4));
            builder.Put(buyer.Client);
            builder.Put(buyer.Method);
            builder.Put(buyer.Account with { RequireOrder = number % 3 != 0 });
        }

        var now = Instant.FromUtc(2026, 3, 10, 12, 0);
        var request = new MatchRequest
        {
            Catalog = builder.Build(new CatalogVersion(1)).Prepared(),
            Lead = Lead.FromJson(Type, """{"State":"AZ"}"""),
            Now = now,
            MaximumReasons = 1_000,
            Orders = OpenOrders.Of(Enumerable.Range(1, 60).Select(id => Order(id, random, now.ToDateTimeOffset()))),
        };
        var (indexed, plain) = (Matcher.Match(request), Matcher.Match(request with { Catalog = request.Catalog with { Matching = null } }));

        indexed.Candidates.Select(Words).ShouldBe(plain.Candidates.Select(Words));
        indexed.Skipped.Select(skipped => (skipped.AccountId, skipped.Gate, skipped.Detail)).ShouldBe(plain.Skipped.Select(skipped => (skipped.AccountId, skipped.Gate, skipped.Detail)), ignoreOrder: true);
        indexed.Candidates.ShouldAllBe(candidate => candidate.Account.RequireOrder == (candidate.Order != null));
        indexed.Candidates.Count(candidate => candidate.Order != null).ShouldBeGreaterThan(10);
        indexed.Skipped.Count(skipped => skipped.Gate == RejectReason.FundsTooLow).ShouldBeGreaterThan(3);
        indexed.Skipped.Count(skipped => skipped.Gate == RejectReason.OrderRequired).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Returned_lead_costs_its_part_of_the_orders_price_and_of_the_next_ones() // E-81, E-76
    {
        var now = Instant.FromUtc(2026, 3, 10, 12, 0).ToDateTimeOffset();
        var buyer = CandidateBuilder.Portal(1, 20, client: 1);
        var orders = OpenOrders.Of(new[] { 30m, 10m }.Select((price, at) => new OpenOrder
        {
            Id = new OrderId(at + 1),
            ClientId = new ClientId(1),
            Type = OrderType.DollarAmount,
            StartsAt = now,
            Left = Money.Round(100),
            PricePerLead = Money.Round(price),
        }));

        var paid = OrderGate.Pay((buyer with { Account = buyer.Account with { RequireOrder = true } }).Resold(new ResaleSettings { PriceFactorPercent = 50 }), orders, now).Value!;
        var next = OrderGate.Next(paid, RejectReason.FundsTooLow, orders, now)!;

        (paid.Order!.OrderId.Value, paid.Price, next.Order!.OrderId.Value, next.Price).ShouldBe((1, Money.Round(15), 2, Money.Round(5)));
    }

    private static string Words(Candidate candidate) => $"{candidate.Account.Id} {candidate.Price} {candidate.Order?.OrderId}";

    private static OpenOrder Order(int id, Random random, DateTimeOffset now) => new()
    {
        Id = new OrderId(id),
        ClientId = new ClientId(random.Next(1, 70)),
        Type = random.Next(3) == 0 ? OrderType.LeadQuantity : OrderType.DollarAmount,
        StartsAt = now.AddDays(random.Next(-5, 2)),
        EndsAt = random.Next(3) == 0 ? now.AddDays(random.Next(0, 3)) : null,
        Left = Money.Round(random.Next(0, 60)),
        LeftUnits = random.Next(0, 3),
        PricePerLead = random.Next(3) == 0 ? Money.Round(random.Next(5, 50)) : null,
    };
}
