using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Distribution;
using static LeadExec.Domain.Tests.Distribution.CandidateBuilder;

namespace LeadExec.Domain.Tests.Distribution;

// DIST-04, E-43
public sealed class PriceOptimizationTests
{
    [Theory]
    [InlineData(10, 3, new[] { 2, 1, 3, 4 })] // D-11: 30 + 25 + 10 beat 60; without the 30 they do not
    [InlineData(4, 3, new[] { 1, 2, 3, 4 })] // D-11: 30 + 25 + 4 do not
    [InlineData(10, 2, new[] { 1, 2, 3, 4 })] // only two may be sold: 55
    [InlineData(5, 3, new[] { 1, 2, 3, 4 })] // equal money needs one delivery
    [InlineData(4, null, new[] { 1, 2, 3, 4 })]
    [InlineData(6, null, new[] { 2, 1, 3, 4 })]
    public void Greater_of_one_exclusive_and_several_shared_goes_first(int last, int? maximum, int[] expected)
    {
        var ordered = Ordering.ByRevenue([Webhook(1, 60).Exclusive(), Webhook(2, 30), Webhook(3, 25), Webhook(4, last)], maximum);

        Accounts(ordered).ShouldBe(expected);
    }

    [Fact]
    public void Comparison_is_made_again_after_a_refusal()
    {
        // 30 + 25 beat 50; when the 30 refuses, 50 beats the 25 that is left.
        Accounts(Ordering.ByRevenue([Webhook(1, 50).Exclusive(), Webhook(2, 30), Webhook(3, 25)], 3)).ShouldBe([2, 1, 3]);
    }

    [Fact]
    public void Client_counts_once_in_the_sum_unless_it_takes_several()
    {
        var shared = new[] { Webhook(2, 30, client: 7), Webhook(3, 25, client: 7) };

        Accounts(Ordering.ByRevenue([Webhook(1, 50).Exclusive(), .. shared], 3)).ShouldBe([1, 2, 3]);
        Accounts(Ordering.ByRevenue([Webhook(1, 50).Exclusive(), .. shared.Select(one => one.SeveralDeliveries())], 3)).ShouldBe([2, 1, 3]);
    }

    [Fact]
    public void First_place_brings_the_most_and_every_order_is_a_permutation_within_account_priority()
    {
        var accounts = Gen.Choose(1, 4).Zip(Gen.Choose(1, 60), (client, price) => (client, price)).Zip(Gen.Choose(0, 3), (x, kind) => (x.client, x.price, kind));
        Prop.ForAll(accounts.ListOf().Zip(Gen.Choose(1, 4), (list, maximum) => (list, maximum)).ToArbitrary(), x =>
        {
            ImmutableArray<Candidate> candidates = [.. x.list.Select((one, at) => Make(at + 1, one.client, one.price, one.kind))];
            var ordered = Ordering.ByRevenue(candidates, x.maximum);
            Accounts(ordered).Order().ShouldBe(Accounts(candidates).Order());
            foreach (var own in ordered.GroupBy(candidate => candidate.Client.Id))
            {
                own.Select(candidate => candidate.Account.Priority).ShouldBeInOrder();
            }

            Accounts(Ordering.ByRevenue(candidates, x.maximum)).ShouldBe(Accounts(ordered));
        }).QuickCheckThrowOnFailure();
    }

    private static Candidate Make(int account, int client, int price, int kind)
    {
        var candidate = Webhook(account, price, client).AccountPriority(kind % 2);
        return kind >= 2 ? candidate.Exclusive() : candidate;
    }

    private static int[] Accounts(ImmutableArray<Candidate> ordered) => [.. ordered.Select(candidate => candidate.Account.Id.Value)];
}
