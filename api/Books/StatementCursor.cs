using System.Buffers.Binary;
using System.Buffers.Text;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;

namespace LeadExec.Api.Books;

/// <summary>The end of a page of a statement as opaque text. Who changes the balance in it deceives himself.</summary>
internal static class StatementCursor
{
    private const int Length = 24;

    public static string? Of(StatementKey? key)
    {
        if (key is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, key.At.UtcTicks);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], key.Place);
        BinaryPrimitives.WriteInt64BigEndian(bytes[16..], key.Balance.Cents);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False when the text is none of ours; no text is the first page.</summary>
    public static bool TryRead(string? text, out StatementKey? key)
    {
        key = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[Length];
        if (!Base64Url.IsValid(text, out var length) || length != Length || !Base64Url.TryDecodeFromChars(text, bytes, out _))
        {
            return false;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks)
        {
            return false;
        }

        key = new StatementKey(new DateTimeOffset(ticks, TimeSpan.Zero), BinaryPrimitives.ReadInt64BigEndian(bytes[8..]), Money.FromCents(BinaryPrimitives.ReadInt64BigEndian(bytes[16..])));
        return true;
    }
}
