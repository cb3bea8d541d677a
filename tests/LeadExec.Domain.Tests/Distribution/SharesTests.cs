using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Distribution;

// DIST-09, DIST-10, DIST-11, E-45, E-46, F-16, F-17
public sealed class SharesTests
{
    [Theory]
    [InlineData("50 30 20", "", "A B C A A B A C B A")] // D-12
    [InlineData("50 30 20", "A", "B C B C B")] // D-13
    [InlineData("1 1 1", "", "A B C A B C")]
    [InlineData("10 0 0", "", "A A A")]
    [InlineData("0 0 0", "", "A A A")] // nobody has a weight: the base order alone
    public void Weighted_gives_the_documented_sequence(string weights, string closed, string expected)
    {
        Serve(Numbers(weights, 1), closed, expected.Split(' ').Length, (shares, _) => Shares.Weighted(shares)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("60 40", "", "A B A B A A B A B A", AboveTarget.Last)] // D-14
    [InlineData("50 0", "", "A A B A A A", AboveTarget.Last)] // nobody is behind: whoever is least above its target
    [InlineData("50 0", "B", "A A A A", AboveTarget.Last)]
    [InlineData("50 0", "B", "A - A - A -", AboveTarget.Never)]
    [InlineData("25 25", "", "A B - - A B - -", AboveTarget.Never)]
    public void Percentage_gives_the_documented_sequence(string percents, string closed, string expected, AboveTarget aboveTarget)
    {
        Serve(Numbers(percents, 100), closed, expected.Split(' ').Length, (shares, leads) => Shares.Percentage(shares, leads, aboveTarget)).ShouldBe(expected);
    }

    [Fact]
    public void Weight_zero_comes_after_all_others_in_base_order() // E-45
    {
        Shares.Weighted([new(new ClientId(3), 0, 0), new(new ClientId(1), 5, 90), new(new ClientId(2), 0, 0)]).ShouldBe([new ClientId(1), new ClientId(3), new ClientId(2)]);
    }

    [Fact]
    public void Equals_stand_in_the_order_of_the_base_method() // DIST-11
    {
        ImmutableArray<ClientShare> shares = [new(new ClientId(9), 20, 1), new(new ClientId(4), 20, 1), new(new ClientId(6), 20, 1)];

        Shares.Weighted(shares).Select(client => client.Value).ShouldBe([9, 4, 6]);
        Shares.Percentage(shares, 3, AboveTarget.Last).Select(client => client.Value).ShouldBe([9, 4, 6]);
    }

    [Fact]
    public void Next_places_are_chosen_as_if_those_before_had_refused() // E-45: renormalised over who is left
    {
        // A leads with 500 of 1,000; without A, B and C share 30 to 20 and C is behind by its one delivery fewer.
        Shares.Weighted([new(new ClientId(1), 50, 0), new(new ClientId(2), 30, 3), new(new ClientId(3), 20, 1)]).Select(client => client.Value).ShouldBe([1, 3, 2]);
    }

    [Fact]
    public void Weighted_shares_converge()
    {
        var weights = Gen.Choose(1, 100).ListOf(5);
        Prop.ForAll(weights.ToArbitrary(), list =>
        {
            var counts = Count([.. list], 300, (shares, _) => Shares.Weighted(shares));
            for (var client = 0; client < list.Count; client++)
            {
                Math.Abs(counts[client] - (300m * list[client] / list.Sum())).ShouldBeLessThan(list.Count);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Percentages_converge_and_never_means_never()
    {
        var percents = Gen.Choose(0, 25).ListOf(4);
        Prop.ForAll(percents.ToArbitrary(), list =>
        {
            var counts = Count([.. list.Select(percent => percent * 100)], 300, (shares, leads) => Shares.Percentage(shares, leads, AboveTarget.Never));
            for (var client = 0; client < list.Count; client++)
            {
                Math.Abs(counts[client] - (3m * list[client])).ShouldBeLessThan(list.Count);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Order_is_a_permutation_and_the_same_when_asked_again()
    {
        var share = Gen.Choose(0, Shares.HighestWeight).Zip(Gen.Choose(0, 1_000_000), (number, count) => (number, count));
        Prop.ForAll(share.ListOf().ToArbitrary(), list =>
        {
            ImmutableArray<ClientShare> shares = [.. list.Select((x, at) => new ClientShare(new ClientId(at + 1), x.number, x.count))];
            var weighted = Shares.Weighted(shares);
            weighted.Order(Comparer<ClientId>.Create((left, right) => left.Value.CompareTo(right.Value))).ShouldBe(shares.Select(one => one.Client));
            Shares.Weighted(shares).ShouldBe(weighted);
            Shares.Percentage(shares, 5_000_000, AboveTarget.Last).Length.ShouldBe(shares.Length);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(100_000)]
    public void Largest_numbers_do_not_overflow(int clients)
    {
        ImmutableArray<ClientShare> shares = [.. Enumerable.Range(1, clients).Select(number => new ClientShare(new ClientId(number), Shares.HighestWeight, number == 7 ? 0 : 1_000_000))];

        Shares.Weighted(shares)[0].ShouldBe(new ClientId(7));
    }

    private static int[] Numbers(string text, int factor) => [.. text.Split(' ').Select(number => int.Parse(number, null) * factor)];

    private static string Serve(int[] numbers, string closed, int leads, Func<ImmutableArray<ClientShare>, long, ImmutableArray<ClientId>> order)
    {
        var counts = new long[numbers.Length];
        var served = new List<string>();
        for (var lead = 0; lead < leads; lead++)
        {
            ImmutableArray<ClientShare> shares = [.. numbers.Select((number, at) => new ClientShare(new ClientId(at + 1), number, counts[at])).Where(share => Name(share.Client) != closed)];
            var first = order(shares, lead) is [var next, ..] ? next : (ClientId?)null;
            served.Add(first is { } client ? Name(client) : "-");
            counts[(first?.Value ?? 1) - 1] += first is null ? 0 : 1;
        }

        return string.Join(' ', served);
    }

    private static int[] Count(int[] numbers, int leads, Func<ImmutableArray<ClientShare>, long, ImmutableArray<ClientId>> order)
    {
        var served = Serve(numbers, "", leads, order).Split(' ');
        return [.. numbers.Select((_, at) => served.Count(name => name == Name(new ClientId(at + 1))))];
    }

    private static string Name(ClientId client) => ((char)('A' + client.Value - 1)).ToString();
}
