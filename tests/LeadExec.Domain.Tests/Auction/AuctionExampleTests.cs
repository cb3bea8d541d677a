using LeadExec.Domain.Auction;

namespace LeadExec.Domain.Tests.Auction;

// RCV-25, F-19, D-30, D-31, D-32, D-44, E-66
public sealed class AuctionExampleTests
{
    private const int Arrivals = 6;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Auction", "Examples");

    public static TheoryData<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.txt").Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Examples() => [.. Files("exemplary").Concat(Files("supplemental")).Select(row => row.Data)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_holds_in_any_order_of_arrival(string file)
    {
        var example = AuctionExample.Read(Path.Combine(Folder, file));
        var cases = new AuctionCases(seed: 7);
        for (var arrival = 0; arrival < Arrivals; arrival++)
        {
            example.Differences(Auctioneer.Decide(cases.Shuffled(example.Bids), example.Rules)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Planted_wrong_example_is_found()
    {
        var example = AuctionExample.Read(Path.Combine(Folder, "wrong", "planted.txt"));

        example.Differences(Auctioneer.Decide(example.Bids, example.Rules)).ShouldBe(["said: Bolt pays 20", "not said: Acme pays 30", "order: Acme pays 30"]);
    }
}
