using System.Buffers.Binary;
using System.Buffers.Text;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Leads;

/// <summary>The end of a page as opaque text.</summary>
internal static class PageCursor
{
    private const int Length = 24;

    // The end of the year 9999; later instants do not exist here.
    private const long LastMicrosecond = 253_402_300_799_999_999;

    public static string? Of(PageKey? key)
    {
        if (key is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, key.At.UtcTicks);
        key.Id.TryWriteBytes(bytes[8..]);
        return Base64Url.EncodeToString(bytes);
    }

    public static string? Of(LeadKey? key)
    {
        if (key is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[1 + Length];
        bytes[0] = (byte)key.Order;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], key.Value);
        key.Id.Value.TryWriteBytes(bytes[9..]);
        return Base64Url.EncodeToString(bytes);
    }

    public static string? Of(RefusedPostKey? key)
    {
        if (key is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, key.Id);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False when the text is none of ours; no text is the first page.</summary>
    public static bool TryRead(string? text, out PageKey? key)
    {
        key = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[Length];
        if (!TryDecode(text, bytes))
        {
            return false;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks)
        {
            return false;
        }

        key = new PageKey(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[8..]));
        return true;
    }

    /// <summary>False when the text is none of ours or ended a page of another order; no text is the first page.</summary>
    public static bool TryRead(string? text, LeadOrder order, out LeadKey? key)
    {
        key = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[1 + Length];
        if (!TryDecode(text, bytes) || bytes[0] != (byte)order)
        {
            return false;
        }

        var value = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        if (order is LeadOrder.NewestFirst or LeadOrder.OldestFirst && value is < 0 or > LastMicrosecond)
        {
            return false;
        }

        key = new LeadKey(order, value, new(new Guid(bytes[9..])));
        return true;
    }

    /// <summary>False when the text is none of ours; no text is the first page.</summary>
    public static bool TryRead(string? text, out RefusedPostKey? key)
    {
        key = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[8];
        if (!TryDecode(text, bytes))
        {
            return false;
        }

        key = new RefusedPostKey(BinaryPrimitives.ReadInt64BigEndian(bytes));
        return true;
    }

    private static bool TryDecode(string text, Span<byte> bytes) =>
        Base64Url.IsValid(text, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(text, bytes, out _);
}
