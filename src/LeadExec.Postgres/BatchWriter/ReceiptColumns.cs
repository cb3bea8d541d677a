using System.Text.Json.Nodes;
using LeadExec.Domain.Catalogs;
using LeadExec.Ports.Leads;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>The receipt of each command; places without one keep a null campaign.</summary>
internal sealed class ReceiptColumns(ColumnSet set)
{
    private readonly int?[] type = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] source = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] campaign = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly DateTime?[] received = set.Add<DateTime?>(NpgsqlDbType.TimestampTz);
    private readonly long?[] catalog = set.Add<long?>(NpgsqlDbType.Bigint);
    private readonly short?[] validity = set.Add<short?>(NpgsqlDbType.Smallint);
    private readonly short?[] reason = set.Add<short?>(NpgsqlDbType.Smallint);
    private readonly string?[] detail = set.Add<string?>(NpgsqlDbType.Text);
    private readonly Guid?[] original = set.Add<Guid?>(NpgsqlDbType.Uuid);
    private readonly long?[] cost = set.Add<long?>(NpgsqlDbType.Bigint);
    private readonly int?[] maximum = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly bool?[] test = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly string?[] key = set.Add<string?>(NpgsqlDbType.Text);
    private readonly byte[]?[] bodyHash = set.Add<byte[]?>(NpgsqlDbType.Bytea);
    private readonly string?[] reference = set.Add<string?>(NpgsqlDbType.Text);
    private readonly short?[] dialect = set.Add<short?>(NpgsqlDbType.Smallint);
    private readonly string?[] returnUrl = set.Add<string?>(NpgsqlDbType.Text);
    private readonly LimitColumns limits = new(set);
    private readonly int?[] day = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] week = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] month = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly byte[]?[] phone = set.Add<byte[]?>(NpgsqlDbType.Bytea);
    private readonly byte[]?[] email = set.Add<byte[]?>(NpgsqlDbType.Bytea);
    private readonly string?[] fields = set.Add<string?>(NpgsqlDbType.Text);
    private readonly byte[]?[] request = set.Add<byte[]?>(NpgsqlDbType.Bytea);
    private readonly string?[] media = set.Add<string?>(NpgsqlDbType.Text);
    private readonly string?[] more = set.Add<string?>(NpgsqlDbType.Text);

    public void Set(int i, LeadReceipt receipt)
    {
        type[i] = receipt.LeadTypeId.Value;
        source[i] = receipt.LeadSourceId.Value;
        campaign[i] = receipt.CampaignId.Value;
        received[i] = receipt.ReceivedAt.UtcDateTime;
        catalog[i] = receipt.CatalogVersion.Value;
        validity[i] = (short)receipt.Validity;
        reason[i] = (short)receipt.Reason;
        detail[i] = StorableText.Clean(receipt.ReasonDetail);
        original[i] = receipt.OriginalLeadId?.Value;
        cost[i] = receipt.Cost.Cents;
        maximum[i] = receipt.MaximumDeliveries;
        test[i] = receipt.Test;
        key[i] = StorableText.Clean(receipt.IdempotencyKey);
        bodyHash[i] = receipt.BodyHash;
        SetContent(i, receipt);
        if (CommandRules.CountsOnCampaign(receipt))
        {
            limits.Set(i, receipt.CampaignLimits);
        }

        (day[i], week[i], month[i]) = (receipt.CampaignWindows.Day, receipt.CampaignWindows.Week, receipt.CampaignWindows.Month);
    }

    /// <summary>A hold placed by hand; it never comes with a receipt.</summary>
    public void SetByHand(int i, AttemptHold hold) => more[i] = hold.ByHand is { } action ? $$"""{"byHand":"{{action}}"}""" : more[i];

    /// <summary>Who decided an outcome that nobody knew, or confirmed one; it never comes with a receipt or a hold.</summary>
    public void SetDecider(int i, AttemptOutcome outcome) =>
        more[i] = outcome is { DecidedBy: { } person } ? new JsonObject { ["by"] = person }.ToJsonString() : more[i];

    private void SetContent(int i, LeadReceipt receipt)
    {
        reference[i] = StorableText.Clean(receipt.Reference);
        dialect[i] = (short)receipt.Dialect;
        returnUrl[i] = StorableText.Clean(receipt.ReturnUrl);
        phone[i] = receipt.PhoneHash;
        email[i] = receipt.EmailHash;
        fields[i] = StorableText.CleanJson(receipt.FieldsJson);
        request[i] = StorableText.BytesOrNull(receipt.SealedRequest);
        media[i] = StorableText.Clean(receipt.RequestMediaType);
        more[i] = ReceiptMore.Of(receipt);
    }
}
