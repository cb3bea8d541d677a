using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Queries;

namespace LeadExec.Postgres.Payments;

/// <summary>A row of <see cref="PaymentSql.Columns"/>.</summary>
internal sealed class PaymentRow
{
    public Guid Id { get; init; }

    public int ClientId { get; init; }

    public short Method { get; init; }

    public short? Provider { get; init; }

    public short State { get; init; }

    public long Cents { get; init; }

    public long Refunded { get; init; }

    public long Disputed { get; init; }

    public long DisputeWon { get; init; }

    public long Surplus { get; init; }

    public short Target { get; init; }

    public int? OrderId { get; init; }

    public short? Purpose { get; init; }

    public Guid? InvoiceId { get; init; }

    public Guid? CardId { get; init; }

    public bool Hosted { get; init; }

    public bool Automatic { get; init; }

    public string? ProviderReference { get; init; }

    public string? DeclineCode { get; init; }

    public string? DeclineWords { get; init; }

    public string Key { get; init; } = "";

    public string? Note { get; init; }

    public string Actor { get; init; } = "";

    public int Tries { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? SentAt { get; init; }

    public DateTime? SettledAt { get; init; }

    public PaymentRecord ToPayment() => new()
    {
        Id = new PaymentId(Id),
        ClientId = new ClientId(ClientId),
        Method = (PaymentMethod)Method,
        Provider = (PaymentProvider?)Provider,
        State = (PaymentState)State,
        Amount = Money.FromCents(Cents),
        Refunded = Money.FromCents(Refunded),
        Disputed = Money.FromCents(Disputed),
        DisputeWon = Money.FromCents(DisputeWon),
        Surplus = Money.FromCents(Surplus),
        Target = (PaymentTarget)Target,
        OrderId = OrderId is { } order ? new OrderId(order) : null,
        Purpose = (ChargePurpose?)Purpose,
        InvoiceId = InvoiceId,
        CardId = CardId is { } card ? new CardId(card) : null,
        Hosted = Hosted,
        Automatic = Automatic,
        ProviderReference = ProviderReference,
        DeclineCode = DeclineCode,
        DeclineWords = DeclineWords,
        Key = Key,
        Note = Note,
        Actor = Actor,
        Tries = Tries,
        CreatedAt = Utc.At(CreatedAt),
        SentAt = Utc.At(SentAt),
        SettledAt = Utc.At(SettledAt),
    };
}
