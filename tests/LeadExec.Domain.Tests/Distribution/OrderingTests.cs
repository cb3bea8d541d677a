using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using static LeadExec.Domain.Tests.Distribution.CandidateBuilder;

namespace LeadExec.Domain.Tests.Distribution;

// DIST-01, DIST-03, DIST-05, DIST-07, DIST-08, DIST-54
public sealed class OrderingTests
{
    [Fact]
    public void ByPrice_puts_the_highest_first_and_ties_by_creation() // D-10
    {
        var ordered = Ordering.ByPrice([Webhook(1, 20), Webhook(2, 35), Webhook(3, 35), Webhook(4, 28)]);

        Accounts(ordered).ShouldBe([2, 3, 4, 1]);
    }

    [Fact]
    public void ByPriority_puts_zero_first() // D-09
    {
        var ordered = Ordering.ByPriority([Webhook(1, 10).ClientPriority(3), Webhook(2, 10).ClientPriority(0), Webhook(3, 10).ClientPriority(1)]);

        Accounts(ordered).ShouldBe([2, 3, 1]);
    }

    [Fact]
    public void ByPriority_goes_by_the_groups_numbers_where_it_has_them() // DIST-27
    {
        var group = new DeliveryGroup { Id = new DeliveryGroupId(1), Name = "Group", Numbers = [new GroupNumbers { ClientId = new ClientId(3), Priority = 0 }, new GroupNumbers { ClientId = new ClientId(1) }] };

        var ordered = Ordering.ByPriority([Webhook(1, 10).ClientPriority(1), Webhook(2, 10).ClientPriority(2), Webhook(3, 10).ClientPriority(9)], new ClientNumbers(group).Priority);

        Accounts(ordered).ShouldBe([3, 1, 2]);
    }

    [Theory]
    [InlineData(0, 0, new[] { 1, 3, 2 })] // CLNT-17: equal account priority: each account stands where its price puts it
    [InlineData(0, 1, new[] { 1, 3, 2 })]
    [InlineData(1, 0, new[] { 3, 2, 1 })] // the dear account has to wait for its cheap sibling
    public void ByPrice_keeps_the_account_priority_of_a_client(int dear, int cheap, int[] expected)
    {
        var ordered = Ordering.ByPrice([Webhook(1, 50, client: 7).AccountPriority(dear), Webhook(2, 20, client: 7).AccountPriority(cheap), Webhook(3, 30, client: 8)]);

        Accounts(ordered).ShouldBe(expected);
    }

    [Fact]
    public void Turns_give_five_leads_evenly() // D-07
    {
        Serve(leads: 5, skip: _ => null).ShouldBe(["A", "B", "C", "A", "B"]);
    }

    [Fact]
    public void Turns_keep_a_paused_client_first_in_line() // D-08
    {
        Serve(leads: 5, skip: lead => lead == 2 ? "B" : null).ShouldBe(["A", "C", "B", "A", "C"]);
    }

    [Fact]
    public void Every_order_is_a_permutation_and_never_breaks_account_priority()
    {
        var accounts = Gen.Choose(1, 4).Zip(Gen.Choose(0, 60), (client, price) => (client, price)).Zip(Gen.Choose(0, 2), (x, priority) => (x.client, x.price, priority));
        Prop.ForAll(accounts.ListOf().ToArbitrary(), list =>
        {
            ImmutableArray<Candidate> candidates = [.. list.Select((x, at) => Webhook(at + 1, x.price, x.client).AccountPriority(x.priority))];
            foreach (var ordered in new[] { Ordering.ByPrice(candidates), Ordering.ByPriority(candidates), Ordering.ByTurn(candidates, [new ClientId(2)]) })
            {
                ordered.Order(ByAccount).ShouldBe(candidates.Order(ByAccount));
                foreach (var own in ordered.GroupBy(candidate => candidate.Client.Id))
                {
                    own.Select(candidate => candidate.Account.Priority).ShouldBeInOrder();
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    private static IComparer<Candidate> ByAccount { get; } = Comparer<Candidate>.Create((left, right) => left.Account.Id.Value.CompareTo(right.Account.Id.Value));

    private static int[] Accounts(ImmutableArray<Candidate> ordered) => [.. ordered.Select(candidate => candidate.Account.Id.Value)];

    private static List<string> Serve(int leads, Func<int, string?> skip)
    {
        string[] names = ["A", "B", "C"];
        var last = new Dictionary<ClientId, long>();
        var served = new List<string>();
        for (var lead = 1; lead <= leads; lead++)
        {
            var eligible = names.Where(name => name != skip(lead)).Select(name => new ClientId(Array.IndexOf(names, name) + 1));
            var turn = Ordering.Turns(eligible, client => last.TryGetValue(client, out var at) ? at : null)[0];
            last[turn] = lead;
            served.Add(names[turn.Value - 1]);
        }

        return served;
    }
}
