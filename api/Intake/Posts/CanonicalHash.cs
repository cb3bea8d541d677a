using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Intake.Posts;

/// <summary>
/// SHA-256 over what a post asks for (decision 1): dialect of the answer, campaign, properties and fields in posted order, each with
/// its length in front. Credentials, addresses and headers are not part of it.
/// </summary>
internal sealed class CanonicalHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private CanonicalHash()
    {
    }

    /// <summary>32 bytes for one lead.</summary>
    public static byte[] Of(AnswerDialect dialect, int campaignId, LeadPost lead)
    {
        using var canonical = new CanonicalHash();
        canonical.Add((int)dialect);
        canonical.Add(campaignId);
        canonical.Add(lead.Reference);
        canonical.Add(lead.ReturnUrl);
        canonical.Add(lead.OrderId);
        if (!lead.BidIds.IsEmpty)
        {
            canonical.Add(string.Join(',', lead.BidIds));
        }

        canonical.Add((lead.Test ? 1 : 0) + (lead.NoSell ? 2 : 0));
        canonical.Add(lead.SendDelayHours?.ToString("G29", CultureInfo.InvariantCulture));
        canonical.Add(lead.Fields);
        return canonical.hash.GetHashAndReset();
    }

    /// <summary>32 bytes for a lead that is bound to the whole batch in which it came: an idempotency key names the batch (FM-36).</summary>
    public static byte[] InBatch(byte[] lead, IEnumerable<byte[]> batch)
    {
        using var canonical = new CanonicalHash();
        canonical.hash.AppendData(lead);
        foreach (var other in batch)
        {
            canonical.hash.AppendData(other);
        }

        return canonical.hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    private void Add(ImmutableArray<RawField> fields)
    {
        Add(fields.Length);
        foreach (var field in fields)
        {
            Add(field.Name);
            Add(field.Values.Length);
            foreach (var value in field.Values)
            {
                Add(value);
            }

            Add(field.Children.Length);
            foreach (var group in field.Children)
            {
                Add(group);
            }
        }
    }

    private void Add(string? text)
    {
        Add(text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }

    private void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
