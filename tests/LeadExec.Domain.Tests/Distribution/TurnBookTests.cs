using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Distribution;

// DIST-08, E-44, F-15
public sealed class TurnBookTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private readonly TurnBook _book = new();
    private int _leads;

    [Fact]
    public void Two_leads_at_once_never_get_the_same_turn()
    {
        Take(1, 2, 3)[0].ShouldBe(1);
        Take(1, 2, 3)[0].ShouldBe(2);
        Take(1, 2, 3)[0].ShouldBe(3);
        Take(1, 2, 3)[0].ShouldBe(1);
    }

    [Fact]
    public void Lead_that_may_be_sold_twice_reserves_two_turns()
    {
        Take(Request(1, 2, 3, 4) with { Reserve = 2 }).ShouldBe([1, 2, 3, 4]);
        Take(1, 2, 3, 4)[0].ShouldBe(3);
    }

    [Fact]
    public void Refused_client_keeps_its_turn()
    {
        var lead = Request(1, 2);
        Take(lead)[0].ShouldBe(1);
        _book.Served(lead.Lead, new ClientId(2));
        _book.Release(lead.Lead).ShouldBeTrue();

        Take(1, 2)[0].ShouldBe(1);
    }

    [Fact]
    public void Turn_that_is_out_too_long_is_free_again()
    {
        Take(1, 2)[0].ShouldBe(1);
        var later = _book.Take(Request(1, 2), Now + TurnBook.Lease);

        later[0].Value.ShouldBe(1);
    }

    [Fact]
    public void Lead_that_asks_again_gives_its_turn_back()
    {
        var lead = Request(1, 2);
        Take(lead);
        Take(lead)[0].ShouldBe(1);
        Take(1, 2)[0].ShouldBe(2);
    }

    [Fact]
    public void Loaded_sales_stand_before_clients_that_never_bought()
    {
        _book.Load([new ClientId(3), new ClientId(1)]);

        Take(1, 2, 3).ShouldBe([2, 3, 1]);
    }

    [Fact]
    public void Shares_count_turns_that_are_out_and_start_anew_with_the_frame()
    {
        _book.Load(TimeFrame.Day, Now, new Dictionary<ClientId, int> { [new ClientId(1)] = 1 }, 1);
        TurnRequest Weighted(DateTimeOffset day) => Request(1, 2) with { Method = DistributionMethod.Weighted, TimeFrame = TimeFrame.Day, FrameStart = day };

        Take(Weighted(Now))[0].ShouldBe(2);
        Take(Weighted(Now))[0].ShouldBe(1); // the first is not decided yet and counts
        Take(Weighted(Now.AddDays(1)))[0].ShouldBe(1);
        _book.Lacks(TimeFrame.Week).ShouldBeTrue();
    }

    [Fact]
    public void Percentages_are_of_all_leads_also_of_those_that_did_not_ask()
    {
        _book.Load(TimeFrame.Day, Now, ImmutableDictionary<ClientId, int>.Empty, 0);
        TurnRequest Half() => Request(1) with { Method = DistributionMethod.Percentage, AboveTarget = AboveTarget.Never, TimeFrame = TimeFrame.Day, FrameStart = Now, Eligible = [new(new ClientId(1), 5_000, 0)] };

        Serve(Half()).ShouldBe([1]);
        Serve(Half()).ShouldBeEmpty();
        Serve(Half()).ShouldBe([1]);
        _book.Count(TimeFrame.Day, Now);
        Serve(Half()).ShouldBe([1]);
    }

    [Fact]
    public void Equal_shares_may_stand_by_turn()
    {
        _book.Load([new ClientId(1)]);
        _book.Load(TimeFrame.Day, Now, ImmutableDictionary<ClientId, int>.Empty, 0);

        Take(Request(1, 2) with { Method = DistributionMethod.Weighted, BaseIsRoundRobin = true, FrameStart = Now })[0].ShouldBe(2);
        _book.Take(Request(1, 2) with { Method = DistributionMethod.Weighted, FrameStart = Now.AddHours(-1), Reserve = 0 }, Now + TurnBook.Lease)[0].Value.ShouldBe(1);
    }

    [Fact]
    public void Overlapping_leads_are_fair_within_one_turn_also_while_others_are_closed()
    {
        Fair((random, book, served) =>
        {
            var open = new Queue<TurnRequest>();
            var turns = new Dictionary<Guid, ClientId>();
            for (var lead = 1; lead <= 300; lead++)
            {
                open.Enqueue(Request(lead, [.. Enumerable.Range(1, 5).Where(client => client <= 3 || random.Next(2) == 0)]));
                turns[open.Last().Lead] = book.Take(open.Last(), Now)[0];
                served[turns[open.Last().Lead].Value]++;
                while (open.Count > random.Next(4))
                {
                    var done = open.Dequeue();
                    book.Served(done.Lead, turns[done.Lead]);
                    book.Release(done.Lead);
                }
            }
        });
    }

    [Fact]
    public void Refusals_of_others_leave_the_rest_fair_within_one_turn()
    {
        Fair((random, book, served) =>
        {
            for (var lead = 1; lead <= 300; lead++)
            {
                var request = Request(lead, [1, 2, 3, 4, 5]);
                var taker = book.Take(request, Now).First(client => client.Value <= 3 || random.Next(2) == 0);
                book.Served(request.Lead, taker);
                book.Release(request.Lead);
                served[taker.Value]++;
            }
        });
    }

    private static void Fair(Action<Random, TurnBook, int[]> traffic) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var served = new int[6];
        traffic(new Random(seed), new TurnBook(), served);
        (served[1..4].Max() - served[1..4].Min()).ShouldBeLessThanOrEqualTo(1);
    }).QuickCheckThrowOnFailure();

    private IReadOnlyList<int> Take(params int[] clients) => Take(Request(clients));

    private IReadOnlyList<int> Take(TurnRequest request) => [.. _book.Take(request, Now).Select(client => client.Value)];

    private IReadOnlyList<int> Serve(TurnRequest request)
    {
        var order = Take(request);
        if (order.Count > 0)
        {
            _book.Served(request.Lead, new ClientId(order[0]));
        }

        return order;
    }

    private TurnRequest Request(params int[] clients) => Request(++_leads, clients);

    private static TurnRequest Request(int lead, int[] clients) => new()
    {
        Lead = new Guid(lead, 0, 0, new byte[8]),
        Eligible = [.. clients.Select(client => new ClientShare(new ClientId(client), 1, 0))],
        Method = DistributionMethod.RoundRobin,
    };
}
