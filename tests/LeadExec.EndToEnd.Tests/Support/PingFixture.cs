using System.Collections.Immutable;
using System.Globalization;
using LeadExec.BuyerSimulator;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>
/// Twenty buyers that are pinged, half by one method that holds ping and post, half by the classic pair; buyer n bids 20 + n. Each run
/// has its own lead type and buyers, so that breakers of one do not shed the other's.
/// </summary>
public sealed class PingFixture : ProductFixture
{
    public const int RunA = 601;
    public const int RunB = 602;
    public const int Buyers = 20;

    /// <summary>In run B: takes the post and never says so.</summary>
    public const int HangsInPost = 18;

    protected override IReadOnlyDictionary<string, string?> Variables { get; } = new Dictionary<string, string?> { ["LeadExec__Pings__LeadDeadlineMs"] = "4000" };

    /// <summary>The simulator's name of a buyer's ping, or of its post.</summary>
    public static string Ping(int run, int n) => string.Create(CultureInfo.InvariantCulture, $"ping-{run}-{n}");

    public static string Post(int run, int n) => string.Create(CultureInfo.InvariantCulture, $"post-{run}-{n}");

    /// <summary>The simulator's name of what is told to the buyer when its bid lost; only buyer 1 asks for that.</summary>
    public static string Loss(int run, int n) => string.Create(CultureInfo.InvariantCulture, $"loss-{run}-{n}");

    public static decimal BidOf(int n) => 20 + n;

    public static int Account(int run, int n) => (run * 100) + n;

    /// <summary>What one buyer does with pings and posts; it bids as told by its number.</summary>
    internal void Script(int run, int n, BuyerBehaviour ping, BuyerBehaviour post)
    {
        Buyer.Set(Ping(run, n), ping with { Price = BidOf(n).ToString(CultureInfo.InvariantCulture) });
        Buyer.Set(Post(run, n), post with { Price = BidOf(n).ToString(CultureInfo.InvariantCulture) });
    }

    internal Task<PostedAnswer> PostAsync(int run) => PostedAnswer.OfAsync(
        Silo.Http, (LeadToPost.New("AZ", "85004") with { Source = SourceNumber, LeadType = run, Campaign = run }).ToRequest(PostKind.V1Json));

    protected override IReadOnlyList<NamedSetting> Settings() =>
        [SettingPublisher.Of(SampleAccount.Settings), SettingPublisher.Of(SampleAccount.Source(SourceNumber)), .. Run(RunA), .. Run(RunB)];

    private const int SourceNumber = 600;

    private IEnumerable<NamedSetting> Run(int run) =>
    [
        SettingPublisher.Of(SampleAccount.LeadType(run)),
        SettingPublisher.Of(SampleAccount.Campaign(run, SourceNumber, run) with { MaximumDeliveryCount = 2, AnswerWithinMs = 80_000, Auction = AuctionSettings.Standard }),
        .. Enumerable.Range(1, Buyers).SelectMany(n => BuyerOf(run, n)),
    ];

    private IEnumerable<NamedSetting> BuyerOf(int run, int n)
    {
        var number = Account(run, n);
        yield return SettingPublisher.Of(SampleAccount.Client(number));
        var ping = PingSettings(run, n);
        var post = SampleAccount.Webhook(number, number, run, Buyer.BuyerAddress(Post(run, n)));
        var combined = n % 2 == 0;
        post = post with { Type = DeliveryType.PingPost, Webhook = PostSettings(post.Webhook!, run == RunB && n == HangsInPost ? 2 : 30), Ping = combined ? ping : null };
        yield return SettingPublisher.Of(post);
        var account = SampleAccount.Account(post, 1m);
        if (!combined)
        {
            var alternate = SampleAccount.Webhook(50_000 + number, number, run, Buyer.BuyerAddress(Ping(run, n))) with { Webhook = ping };
            yield return SettingPublisher.Of(alternate);
            account = account with { Alternates = [new AlternateDelivery { DeliveryMethodId = alternate.Id }] };
        }

        if (n == 1)
        {
            var notice = Notice(run, n);
            yield return SettingPublisher.Of(notice);
            account = account with { Bidding = account.Bidding with { LossNoticeMethodId = notice.Id } };
        }

        yield return SettingPublisher.Of(account);
    }

    private DeliveryMethod Notice(int run, int n)
    {
        var plain = SampleAccount.Webhook(60_000 + Account(run, n), Account(run, n), run, Buyer.BuyerAddress(Loss(run, n)));
        return plain with
        {
            Webhook = plain.Webhook! with
            {
                Mappings =
                [
                    new FieldMapping { FieldName = "Bid", Source = MappingSource.Special, Special = SpecialField.BidId },
                    new FieldMapping { FieldName = "Why", Source = MappingSource.Special, Special = SpecialField.LossReason },
                ],
            },
        };
    }

    /// <summary>State, ZIP and amount only; the price is the bid, the reference goes back with the post.</summary>
    private WebhookSettings PingSettings(int run, int n)
    {
        var plain = SampleAccount.Webhook(1, 1, run, Buyer.BuyerAddress(Ping(run, n))).Webhook!;
        ImmutableArray<string> pinged = ["State", "Zip", "LoanAmount"];
        return plain with
        {
            TimeoutSeconds = 30,
            Mappings = [.. pinged.Select(field => new FieldMapping { FieldName = field, LeadField = field })],
            Response = plain.Response with { PingDuringSort = true, Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.price" } },
        };
    }

    private static WebhookSettings PostSettings(WebhookSettings post, int timeoutSeconds) => post with
    {
        TimeoutSeconds = timeoutSeconds,
        Mappings = post.Mappings.Add(new FieldMapping { FieldName = "PingReference", Source = MappingSource.Special, Special = SpecialField.PingReference }),
    };
}
