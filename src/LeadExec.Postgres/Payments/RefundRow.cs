using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Queries;

namespace LeadExec.Postgres.Payments;

/// <summary>A row of <see cref="RefundSql.Columns"/>.</summary>
internal sealed class RefundRow
{
    public Guid Id { get; init; }

    public Guid PaymentId { get; init; }

    public short State { get; init; }

    public long Cents { get; init; }

    public long Surplus { get; init; }

    public short? Provider { get; init; }

    public string? ProviderReference { get; init; }

    public string? DeclineWords { get; init; }

    public string Key { get; init; } = "";

    public string? Note { get; init; }

    public string Actor { get; init; } = "";

    public int Tries { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? SentAt { get; init; }

    public DateTime? SettledAt { get; init; }

    public RefundRecord ToRefund() => new()
    {
        Id = new RefundId(Id),
        PaymentId = new PaymentId(PaymentId),
        State = (PaymentState)State,
        Amount = Money.FromCents(Cents),
        Surplus = Money.FromCents(Surplus),
        Provider = (PaymentProvider?)Provider,
        ProviderReference = ProviderReference,
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
