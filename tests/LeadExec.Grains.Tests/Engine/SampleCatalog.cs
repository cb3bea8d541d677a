using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Grains.Tests.Engine;

/// <summary>A small account: one lead type with a duplicate key, one campaign, and as many buyers as a test adds.</summary>
internal static class SampleCatalog
{
    public static readonly LeadTypeId Type = new(1);
    public static readonly CampaignId Campaign = new(1);

    public static Catalog Create(Func<Campaign, Campaign>? campaign = null) => Change(
        CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix" } },
        builder =>
        {
            builder.Put(new LeadType
            {
                Id = Type,
                Name = "Test",
                Fields =
                [
                    new LeadField { Name = "Phone", Kind = FieldKind.Phone, Required = true, InDuplicateKey = true, SystemField = SystemField.PrimaryPhone },
                    new LeadField { Name = "State", Kind = FieldKind.UsState, Required = true },
                    new LeadField { Name = "Note", Kind = FieldKind.Text },
                ],
            });
            builder.Put(new LeadSource { Id = new LeadSourceId(1), Name = "Source" });
            var plain = new Campaign { Id = Campaign, LeadSourceId = new LeadSourceId(1), LeadTypeId = Type, Name = "Web", Price = Money.Round(15m) };
            builder.Put(campaign is null ? plain : campaign(plain));
        });

    /// <summary>The same with a client that takes its leads in the portal.</summary>
    public static Catalog WithPortal(this Catalog catalog, int number, decimal price, Func<DeliveryAccount, DeliveryAccount>? account = null) =>
        catalog.WithBuyer(number, price, account, way => way with { Type = DeliveryType.LeadPortal, Webhook = null });

    /// <summary>A client with a webhook and one delivery account, all with the same number.</summary>
    public static Catalog WithBuyer(this Catalog catalog, int number, decimal price, Func<DeliveryAccount, DeliveryAccount>? account = null, Func<DeliveryMethod, DeliveryMethod>? method = null) =>
        Change(catalog, builder =>
        {
            builder.Put(new Client { Id = new ClientId(number), CompanyName = $"Client {number}", Status = ClientStatus.Active });
            var way = new DeliveryMethod
            {
                Id = new DeliveryMethodId(number),
                ClientId = new ClientId(number),
                LeadTypeId = Type,
                Description = "Method",
                Type = DeliveryType.Webhook,
                Webhook = new WebhookSettings { ProductionUrl = "https://buyer.example/leads" },
            };
            builder.Put(method is null ? way : method(way));
            var plain = new DeliveryAccount
            {
                Id = new DeliveryAccountId(number),
                ClientId = new ClientId(number),
                DeliveryMethodId = new DeliveryMethodId(number),
                LeadTypeId = Type,
                Name = "Account",
                Price = Money.Round(price),
            };
            builder.Put(account is null ? plain : account(plain));
        });

    /// <summary>The same with one client changed.</summary>
    public static Catalog WithClient(this Catalog catalog, int number, Func<Client, Client> change) =>
        Change(catalog, builder => builder.Put(change(catalog.Clients[new ClientId(number)])));

    public static Catalog WithAccount(this Catalog catalog, Func<AccountSettings, AccountSettings> change) =>
        Change(catalog, builder => builder.Put(change(catalog.Account)));

    public static Catalog WithGroup(this Catalog catalog, DeliveryGroup group, params int[] clients) => Change(catalog, builder =>
    {
        builder.Put(group);
        foreach (var client in clients)
        {
            builder.Put(catalog.Clients[new ClientId(client)] with { DeliveryGroupId = group.Id });
        }
    });

    public static Catalog WithGroup(this Catalog catalog, ExclusiveGroup group) => Change(catalog, builder => builder.Put(group));

    public static Catalog WithGroup(this Catalog catalog, ClientGroup group, params int[] clients) => Change(catalog, builder =>
    {
        builder.Put(group);
        foreach (var client in clients)
        {
            builder.Put(catalog.Clients[new ClientId(client)] with { ClientGroupId = group.Id });
        }
    });

    /// <summary>The same with one more delivery account of a client that is there, and a method of its own unless one is named.</summary>
    public static Catalog WithAccount(this Catalog catalog, int client, int number, decimal price, Func<DeliveryAccount, DeliveryAccount>? account = null) =>
        catalog.WithMethod(client, number).WithAccountOf(client, number, price, account);

    /// <summary>The same with one more webhook of a client.</summary>
    public static Catalog WithMethod(this Catalog catalog, int client, int number) => Change(catalog, builder => builder.Put(new DeliveryMethod
    {
        Id = new DeliveryMethodId(number),
        ClientId = new ClientId(client),
        LeadTypeId = Type,
        Description = "Further",
        Type = DeliveryType.Webhook,
        Webhook = new WebhookSettings { ProductionUrl = "https://buyer.example/more" },
    }));

    private static Catalog WithAccountOf(this Catalog catalog, int client, int number, decimal price, Func<DeliveryAccount, DeliveryAccount>? account) => Change(catalog, builder =>
    {
        var plain = new DeliveryAccount
        {
            Id = new DeliveryAccountId(number),
            ClientId = new ClientId(client),
            DeliveryMethodId = new DeliveryMethodId(number),
            LeadTypeId = Type,
            Name = "Tier",
            Price = Money.Round(price),
        };
        builder.Put(account is null ? plain : account(plain));
    });

    public static Catalog Change(Catalog catalog, Action<CatalogBuilder> change)
    {
        var builder = new CatalogBuilder(catalog);
        change(builder);
        return builder.Build(new CatalogVersion(catalog.Version.Value + 1));
    }
}
