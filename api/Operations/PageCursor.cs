using System.Buffers.Binary;
using System.Buffers.Text;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Operations;

/// <summary>The place after a row of a list by time, as opaque text.</summary>
internal static class PageCursor
{
    private const int Length = sizeof(long) + 16;

    public static string? Of(PageKey? key)
    {
        if (key is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, key.At.UtcTicks);
        key.Id.TryWriteBytes(bytes[sizeof(long)..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False when it is no cursor of ours; no text is the start of the list.</summary>
    public static bool TryRead(string? text, out PageKey? key)
    {
        key = null;
        if (text is null)
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length > Base64Url.GetEncodedLength(Length) || !Base64Url.IsValid(text, out var length) || length != Length)
        {
            return false;
        }

        Base64Url.DecodeFromChars(text, bytes);
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (ticks < DateTimeOffset.UnixEpoch.UtcTicks || ticks > DateTimeOffset.MaxValue.UtcTicks)
        {
            return false;
        }

        key = new PageKey(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[sizeof(long)..]));
        return true;
    }
}
