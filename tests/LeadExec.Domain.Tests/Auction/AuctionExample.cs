using System.Globalization;
using System.Text.RegularExpressions;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Auction;

/// <summary>One file under Examples: what is given, the rules, what comes out. The order of the bids is their seniority, not their arrival.</summary>
internal sealed partial class AuctionExample
{
    private readonly Dictionary<string, int> _clients = [];
    private readonly Dictionary<string, List<string>> _sections = [];
    private readonly List<string> _names = [];

    private AuctionExample(string text)
    {
        var section = "title";
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            section = line.StartsWith(' ') || section == "title" && !line.StartsWith("given", StringComparison.Ordinal) ? section : line.Trim();
            _sections.TryAdd(section, []);
            if (line.StartsWith(' '))
            {
                _sections[section].Add(line.Trim());
            }
        }

        Bids = [.. Lines("given").Select(Bid)];
        Rules = Lines("rules").Aggregate(new AuctionRules(), Rule);
    }

    public Bid[] Bids { get; }

    public AuctionRules Rules { get; }

    /// <summary>Empty when the outcome is what the file says; else what differs. Only what the file speaks of is compared.</summary>
    public IReadOnlyList<string> Differences(AuctionResult result)
    {
        var winners = result.Winners.Select(winner => $"{Name(winner.BidId)} pays {winner.Price.Amount:0.##}").ToList();
        List<string> actual = result.Winners.IsEmpty ? [$"not sold: {result.Refusal}"] : [.. winners];
        actual.AddRange([$"revenue {result.Revenue.Amount:0.##}", $"cost {result.Cost.Amount:0.##}", $"profit {result.Profit.Amount:0.##}"]);
        var expected = Lines("then");
        var losses = result.Losses.Select(loss => $"{Name(loss.BidId)}: {loss.Reason}").Order().ToList();
        return
        [
            .. expected.Except(actual).Select(line => $"said: {line}"),
            .. winners.Except(expected).Select(line => $"not said: {line}"),
            .. expected.Intersect(winners).SequenceEqual(winners) ? [] : new[] { $"order: {string.Join(", ", winners)}" },
            .. _sections.ContainsKey("lost") && !losses.SequenceEqual(Lines("lost").Order()) ? [$"lost: {string.Join(", ", losses)}"] : Array.Empty<string>(),
        ];
    }

    public static AuctionExample Read(string path) => new(File.ReadAllText(path));

    private List<string> Lines(string section) => _sections.GetValueOrDefault(section, []);

    private string Name(BidId bid) => _names[Array.FindIndex(Bids, one => one.Id == bid)];

    private Bid Bid(string line)
    {
        var (name, terms) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Split(',', StringSplitOptions.TrimEntries));
        _names.Add(name);
        var client = terms.FirstOrDefault(term => term.StartsWith("client ", StringComparison.Ordinal))?[7..] ?? name;
        var bid = new Bid { Id = AuctionCases.Id(_names.Count), AccountId = new DeliveryAccountId(_names.Count), ClientId = Client(client), Offer = Offer(terms[0]) };
        return terms.Skip(1).Aggregate(bid, Term);
    }

    private Bid Term(Bid bid, string term) => (term[..Math.Max(term.LastIndexOf(' '), 0)], term[(term.LastIndexOf(' ') + 1)..]) switch
    {
        ("weight", var weight) => bid with { Weight = Number(weight) },
        ("penalty", var penalty) => bid with { Penalty = Number(penalty) },
        ("priority", var priority) => bid with { Priority = (int)Number(priority) },
        ("never with", var other) => bid with { Conflicts = bid.Conflicts.Add(Client(other)) },
        ("client", _) => bid,
        ("", "several") => bid with { SeveralPerClient = true },
        _ => throw new FormatException(term),
    };

    private static BidOffer Offer(string text) => (text.Split(' ', 2)[0], text.Split(' ', 2)[1]) switch
    {
        ("exclusive", var price) => BidOffer.Exclusive(Amount(price)),
        ("shared", var price) => BidOffer.Shared(Amount(price)),
        ("conditional", var prices) => BidOffer.Conditional(prices.Split('/', StringSplitOptions.TrimEntries).Select(price => price == "-" ? (Money?)null : Amount(price))),
        _ => throw new FormatException(text),
    };

    private static AuctionRules Rule(AuctionRules rules, string line) => RulePattern().Match(line) is { Success: true, Groups: var parts } ? (parts[1].Value, parts[2].Value) switch
    {
        ("most", var count) => rules with { MaximumWinners = (int)Number(count) },
        ("least", var count) => rules with { MinimumWinners = (int)Number(count) },
        ("revenue", var amount) => rules with { RevenueRequirement = Amount(amount) },
        ("profit", var amount) => rules with { ProfitRequirement = Amount(amount) },
        ("profit percent", var percent) => rules with { ProfitPercentRequirement = Number(percent) },
        ("strategy", var strategy) => rules with { Strategy = Enum.Parse<AuctionStrategy>(strategy) },
        ("cost fixed", var amount) => rules with { Cost = CostModel.Fixed(Amount(amount)) },
        ("cost after", "margin") => rules with { Cost = CostModel.AfterMargin },
        ("cost share", var share) => rules with { Cost = CostModel.RevenueShare(Number(share.Split("% + ")[0]), Amount(share.Split("% + ")[1])) },
        ("margin", var margin) when margin.EndsWith('%') => rules with { Margin = new Margin { Percent = Number(margin[..^1]) } },
        ("margin", var margin) => rules with { Margin = new Margin { Amount = Amount(margin) } },
        _ => throw new FormatException(line),
    } : throw new FormatException(line);

    private ClientId Client(string name)
    {
        // Known by name before its own line is read; numbers follow the order of the lines all the same.
        var order = Lines("given").Select(line => line[..line.IndexOf(':')]).ToList().IndexOf(name);
        return new ClientId(_clients.TryGetValue(name, out var number) ? number : _clients[name] = order + 1);
    }

    private static Money Amount(string text) => Money.Round(Number(text));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(most|least|revenue|profit percent|profit|strategy|cost fixed|cost after|cost share|margin) (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex RulePattern();
}
