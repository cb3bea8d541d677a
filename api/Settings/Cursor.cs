using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace LeadExec.Api.Settings;

/// <summary>The place after a row, as opaque text.</summary>
internal static class Cursor
{
    public static string Of(int number) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The number to go on after; 0 without a cursor, null when it is none of ours.</summary>
    public static int? Read(string? cursor)
    {
        if (cursor is null)
        {
            return 0;
        }

        var bytes = new byte[12];
        return cursor.Length <= 16 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && int.TryParse(bytes.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
