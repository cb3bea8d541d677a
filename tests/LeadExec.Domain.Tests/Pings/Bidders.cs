using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Pings;

/// <summary>Buyers by number: those that are pinged, and those with a fixed price.</summary>
internal sealed class Bidders
{
    private readonly CatalogBuilder _builder = new(CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix" } });
    private readonly List<DeliveryAccount> _accounts = [];
    private readonly Dictionary<DeliveryAccountId, StandingBid> _bids = [];

    public Campaign Campaign { get; init; } = new() { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = new LeadTypeId(1), Name = "Web" };

    /// <summary>One that is pinged; null bids nothing. Several prices are alone, with one other, and so on.</summary>
    public Bidders Pinged(int number, decimal? bid, Func<DeliveryAccount, DeliveryAccount>? account = null, params decimal?[] byCount)
    {
        Add(number, 0m, DeliveryType.PingPost, account);
        if (bid is { } price)
        {
            _bids[new DeliveryAccountId(number)] = new StandingBid
            {
                BidId = new BidId(new Guid(number, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                Price = Money.Round(price),
                PricesByCount = [.. byCount.Select(one => one is { } amount ? Money.Round(amount) : (Money?)null)],
                Reference = $"ref-{number}",
                PingMethodId = new DeliveryMethodId(number),
            };
        }

        return this;
    }

    public Bidders Fixed(int number, decimal price, Func<DeliveryAccount, DeliveryAccount>? account = null) => Add(number, price, DeliveryType.LeadPortal, account);

    public Bidders Never(int one, int other)
    {
        _builder.Put(Client(one) with { NeverWith = [new ClientId(other)] });
        return this;
    }

    /// <summary>Client priority; 0 is first.</summary>
    public Bidders Priority(int number, int priority)
    {
        _builder.Put(Client(number) with { Priority = priority });
        return this;
    }

    public Catalog Catalog => _builder.Build(new CatalogVersion(1));

    public AuctionQuestion Question(int? maximum = 1, bool ask = false) => new()
    {
        Catalog = Catalog,
        Campaign = Campaign,
        Bids = _bids.ToImmutableDictionary(),
        MaximumDeliveries = maximum,
        AskRequirements = ask,
    };

    public ScanPlan Plan()
    {
        var catalog = Catalog;
        return new ScanPlan
        {
            Rounds = [new ScanRound { Kind = ScanRoundKind.General, Name = "general", Method = DistributionMethod.Price, Candidates = [.. _accounts.Select(account => CandidateOf(catalog, account))] }],
            Skipped = [],
        };
    }

    public AuctionPlan Apply(int? maximum = 1, bool ask = false) => AuctionPlanner.Apply(Plan(), Question(maximum, ask));

    public Candidate Candidate(int number) => CandidateOf(Catalog, _accounts.Single(account => account.Id.Value == number));

    private static Candidate CandidateOf(Catalog catalog, DeliveryAccount account) =>
        new() { Account = account, Client = catalog.Clients[account.ClientId], Method = catalog.DeliveryMethods[account.DeliveryMethodId], Price = account.Price };

    private static Client Client(int number) => new() { Id = new ClientId(number), CompanyName = $"Client {number}", Status = ClientStatus.Active };

    private Bidders Add(int number, decimal price, DeliveryType type, Func<DeliveryAccount, DeliveryAccount>? account)
    {
        _builder.Put(Client(number));
        _builder.Put(new DeliveryMethod
        {
            Id = new DeliveryMethodId(number),
            ClientId = new ClientId(number),
            LeadTypeId = new LeadTypeId(1),
            Description = "Method",
            Type = type,
            Webhook = type == DeliveryType.LeadPortal ? null : new WebhookSettings { ProductionUrl = "https://buyer.example/post" },
            Ping = type == DeliveryType.LeadPortal ? null : new WebhookSettings { ProductionUrl = "https://buyer.example/ping" },
        });
        var plain = new DeliveryAccount
        {
            Id = new DeliveryAccountId(number),
            ClientId = new ClientId(number),
            DeliveryMethodId = new DeliveryMethodId(number),
            LeadTypeId = new LeadTypeId(1),
            Name = "Account",
            Price = Money.Round(price),
        };
        var made = account is null ? plain : account(plain);
        _accounts.Add(made);
        _builder.Put(made);
        return this;
    }
}
