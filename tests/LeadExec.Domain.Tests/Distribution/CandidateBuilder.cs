using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Distribution;

/// <summary>Candidates in one line each; the client has the account's number unless said otherwise.</summary>
internal static class CandidateBuilder
{
    public static Candidate Webhook(int account, decimal price, int? client = null) => Make(account, price, client ?? account, DeliveryType.Webhook);

    public static Candidate Portal(int account, decimal price, int? client = null) => Make(account, price, client ?? account, DeliveryType.LeadPortal);

    public static Candidate Exclusive(this Candidate candidate) => candidate with { Account = candidate.Account with { Exclusive = true } };

    public static Candidate AccountPriority(this Candidate candidate, int priority) => candidate with { Account = candidate.Account with { Priority = priority } };

    public static Candidate ClientPriority(this Candidate candidate, int priority) => candidate with { Client = candidate.Client with { Priority = priority } };

    public static Candidate Retrying(this Candidate candidate, int most, int minutes, bool errorsOnly = false) => candidate with
    {
        Method = candidate.Method with { Retry = new RetrySettings { Enabled = true, MaximumRetries = most, MinutesBetween = minutes, ErrorsOnly = errorsOnly } },
    };

    public static Candidate Deduplicating(this Candidate candidate) => candidate with
    {
        Method = candidate.Method with { Webhook = new WebhookSettings { ProductionUrl = "https://buyer.example/leads", BuyerDeduplicates = true } },
    };

    public static Candidate SeveralDeliveries(this Candidate candidate) => candidate with { Client = candidate.Client with { AllowSeveralDeliveries = true } };

    private static Candidate Make(int account, decimal price, int client, DeliveryType type) => new()
    {
        Account = new DeliveryAccount
        {
            Id = new DeliveryAccountId(account),
            ClientId = new ClientId(client),
            DeliveryMethodId = new DeliveryMethodId(account),
            LeadTypeId = new LeadTypeId(1),
            Name = "account",
            Price = Money.Round(price),
        },
        Client = new Client { Id = new ClientId(client), CompanyName = "client", Status = ClientStatus.Active },
        Method = new DeliveryMethod { Id = new DeliveryMethodId(account), ClientId = new ClientId(client), LeadTypeId = new LeadTypeId(1), Description = "method", Type = type },
        Price = Money.Round(price),
    };
}
