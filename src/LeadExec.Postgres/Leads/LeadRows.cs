using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>Rows of <c>lead</c>, <c>lead_flow</c> and <c>attempt</c> as records; columns in the order of the statements beside their use.</summary>
internal static class LeadRows
{
    public static LeadRecord Lead(NpgsqlDataReader row) => new()
    {
        Id = new LeadId(row.GetGuid(0)),
        LeadTypeId = new LeadTypeId(row.GetInt32(1)),
        LeadSourceId = new LeadSourceId(row.GetInt32(2)),
        CampaignId = new CampaignId(row.GetInt32(3)),
        ReceivedAt = row.GetFieldValue<DateTimeOffset>(4),
        Validity = (LeadValidity)row.GetInt16(5),
        Reason = (RejectReason)row.GetInt16(6),
        ReasonDetail = Text(row, 7),
        Cost = Money.FromCents(row.GetInt64(8)),
        MaximumDeliveries = row.IsDBNull(9) ? null : row.GetInt32(9),
        Test = row.GetBoolean(10),
        Reference = Text(row, 11),
        Dialect = (AnswerDialect)row.GetInt16(12),
        ReturnUrl = Text(row, 13),
        Stage = (FlowStage)row.GetInt16(14),
        Epoch = row.GetInt32(15),
        Starts = row.GetInt16(16),
        DueAt = Time(row, 17),
        FieldsJson = row.GetString(18),
        Answer = Answer(row, 19),
        Erased = row.GetBoolean(23),
        PingId = row.IsDBNull(24) ? null : new PingId(row.GetGuid(24)),
        RevenueShare = row.IsDBNull(25) ? null : new RevenueShare { Percent = row.GetDecimal(25), PerSale = Money.FromCents(row.GetInt64(26)) },
    };

    public static AttemptRecord Attempt(NpgsqlDataReader row) => new()
    {
        Id = new AttemptId(row.GetGuid(0)),
        Number = row.GetInt16(1),
        DeliveryId = row.GetGuid(2),
        ClientId = new ClientId(row.GetInt32(3)),
        AccountId = new DeliveryAccountId(row.GetInt32(4)),
        MethodId = new DeliveryMethodId(row.GetInt32(5)),
        State = (AttemptState)row.GetInt16(6),
        Held = Money.FromCents(row.GetInt64(7)),
        Price = row.IsDBNull(8) ? Money.Zero : Money.FromCents(row.GetInt64(8)),
        SlotTaken = row.GetInt16(9) is 1 or 2 or 3,
        PinnedUntil = Time(row, 10),
        StartedAt = row.GetFieldValue<DateTimeOffset>(11),
        DoneAt = Time(row, 12),
        RedirectUrl = Text(row, 13),
        Agreed = row.IsDBNull(14) ? null : Money.FromCents(row.GetInt64(14)),
        AlternateOf = row.IsDBNull(15) ? null : new AttemptId(row.GetGuid(15)),
        Reason = (RejectReason)row.GetInt16(16),
        ConfirmUntil = Time(row, 17),
        OutOfTurn = row.GetBoolean(18),
        Returned = row.GetBoolean(19),
        ByHand = row.IsDBNull(20) ? null : row.GetGuid(20),
    };

    /// <summary>Status, media type, body and caller-waited from four columns; null without a status.</summary>
    public static StoredAnswer? Answer(NpgsqlDataReader row, int first) => row.IsDBNull(first)
        ? null
        : new StoredAnswer
        {
            Status = row.GetInt16(first),
            MediaType = row.GetString(first + 1),
            Body = ImmutableCollectionsMarshal.AsImmutableArray(row.GetFieldValue<byte[]>(first + 2)),
            CallerWaits = row.GetBoolean(first + 3),
        };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
